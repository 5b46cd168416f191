package org.chancery.report.internal.compose;

import java.util.List;
import java.util.stream.Stream;

import org.chancery.model.Period;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.report.Run;
import org.eclipse.emf.ecore.EObject;

/**
 * What fields refer to at one place of a chapter.
 *
 * @param composition the report being composed
 * @param period      the days figures are computed for: the report's period, or a piece of it
 * @param entry       the record of the enclosing {@code each}, or null
 * @param part        the part of the enclosing {@code parts}, or null
 */
record Scope(Composition composition, Period period, Entry entry, EObject part) {
	/** A record with its type. */
	record Entry(RecordType type, Record record) {
		Run.Source source() {
			return new Run.Source(type, record.getId());
		}
	}

	Scope withPeriod(Period piece) {
		return new Scope(composition, piece, entry, part);
	}

	Scope withEntry(RecordType type, Record record) {
		return new Scope(composition, period, new Entry(type, record), null);
	}

	Scope withPart(EObject another) {
		return new Scope(composition, period, entry, another);
	}

	/** The objects whose features fields name, the innermost first. */
	List<EObject> objects() {
		return Stream.<EObject>of(part, entry == null ? null : entry.record()).filter(o -> o != null).toList();
	}

	boolean blanks() {
		return composition.settings().blanks();
	}
}
