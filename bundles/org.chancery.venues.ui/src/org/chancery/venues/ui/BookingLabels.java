package org.chancery.venues.ui;

import java.util.Locale;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.venues.BookingStatus;
import org.chancery.venues.VenuesPackage;
import org.eclipse.emf.ecore.EEnum;

/** What the section calls its literals, in the language of the running program. */
final class BookingLabels {
	private static final Section SECTION = SectionRegistry.instance().typeOf(VenuesPackage.Literals.BOOKING).orElseThrow().section();

	private BookingLabels() {
	}

	static String status(BookingStatus status) {
		return literal(VenuesPackage.Literals.BOOKING_STATUS, status.getName());
	}

	/** What a literal of an enumeration is called. */
	static String literal(EEnum type, String name) {
		return RecordType.literalLabel(SECTION, type.getEEnumLiteral(name), Locale.getDefault());
	}
}
