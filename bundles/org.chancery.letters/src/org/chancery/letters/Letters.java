package org.chancery.letters;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.chancery.letters.internal.LetterReader;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.eclipse.core.runtime.ILog;

/** The letters of all installed sections. A file with a mistake is left out and logged with its line. */
public final class Letters {
	/** Where a section declares its letters. */
	public static final String FILE = "section/letters.xml"; //$NON-NLS-1$

	private static final class Holder {
		static final List<Letter> ALL = read();
	}

	private Letters() {
	}

	/** All letters, by section. */
	public static List<Letter> all() {
		return Holder.ALL;
	}

	/** The letters about records of a type. */
	public static List<Letter> of(RecordType type) {
		return all().stream().filter(l -> l.type() == type).toList();
	}

	private static List<Letter> read() {
		List<Letter> letters = new ArrayList<>();
		for (Section section : SectionRegistry.instance().sections()) {
			if (section.file(FILE).isPresent()) {
				String name = section.bundle().getSymbolicName() + "/" + FILE; //$NON-NLS-1$
				try (InputStream in = section.open(FILE)) {
					letters.addAll(LetterReader.read(section, in, name));
				} catch (IOException | LetterException e) {
					ILog.of(Letters.class).error(name, e);
				}
			}
		}
		return List.copyOf(letters);
	}
}
