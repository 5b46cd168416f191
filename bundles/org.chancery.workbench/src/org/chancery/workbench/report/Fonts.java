package org.chancery.workbench.report;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;

/** The report editor's fonts besides the default one; they are kept as long as the workbench runs. */
final class Fonts {
	private Fonts() {
	}

	/** For names of groups. */
	static Font bold() {
		return of(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setStyle(SWT.BOLD));
	}

	/** For the name of what is shown. */
	static Font title() {
		return of(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setStyle(SWT.BOLD).increaseHeight(2));
	}

	/** For the value of a figure. */
	static Font value() {
		return of(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setStyle(SWT.BOLD).increaseHeight(10));
	}

	private static Font of(FontDescriptor descriptor) {
		return JFaceResources.getResources().get(descriptor);
	}
}
