package org.chancery.figures.internal;

import org.eclipse.osgi.util.NLS;

/**
 * Something wrong in a section's figures.
 *
 * @param file the bundle and the file: {@code org.chancery.example/section/figures.xml}
 * @param line the line, 0 if not known
 * @param text what is wrong
 */
record FigureProblem(String file, int line, String text) {
	@Override
	public String toString() {
		return NLS.bind(Messages.Problem_where, new Object[] { file, line, text });
	}
}
