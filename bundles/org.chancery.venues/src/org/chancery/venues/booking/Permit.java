package org.chancery.venues.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.chancery.model.Hours;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.text.MinguoDate;
import org.chancery.report.Block;
import org.chancery.report.Block.Align;
import org.chancery.report.Block.Cell;
import org.chancery.report.Block.Row;
import org.chancery.report.Block.Style;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;
import org.chancery.venues.Booking;
import org.chancery.venues.VenuesPackage.Literals;
import org.eclipse.osgi.util.NLS;

/** The permit to use a venue that an applicant gets (場地使用許可); the report's writers make a file of it. */
public final class Permit {
	private Permit() {
	}

	/**
	 * The permit of a booking.
	 *
	 * @throws IllegalArgumentException if the booking is neither approved nor used
	 */
	public static ReportDocument of(Booking booking) {
		if (!Occupation.holds(booking.getStatus())) {
			throw new IllegalArgumentException(booking.getStatus().getName());
		}
		List<Row> rows = new ArrayList<>();
		row(rows, Messages.Permit_number, booking.getNumber());
		row(rows, Messages.Permit_applicant, booking.getApplicant() != null ? booking.getApplicant()
				: booking.getAgency() == null ? null : booking.getAgency().getName());
		row(rows, Messages.Permit_activity, booking.getTitle());
		row(rows, Messages.Permit_purpose, RecordType.literalLabel(Calendar.type(Literals.BOOKING).section(),
				Literals.PURPOSE.getEEnumLiteral(booking.getPurpose().getName()), Locale.getDefault()));
		row(rows, Messages.Permit_venue, booking.getVenue().getName());
		row(rows, Messages.Permit_time, NLS.bind(Messages.Permit_hours, MinguoDate.SPACED.full(booking.getEffectiveDate()),
				Hours.of(booking.getStarts(), booking.getEnds())));
		row(rows, Messages.Permit_people, booking.getPeople() == 0 ? null : Integer.toString(booking.getPeople()));
		row(rows, Messages.Permit_needs, booking.getNeeds());
		row(rows, Messages.Permit_fee, booking.getFee() == null ? null : booking.getFee().stripTrailingZeros().toPlainString());
		row(rows, Messages.Permit_deposit, booking.getDeposit() == null ? null : booking.getDeposit().stripTrailingZeros().toPlainString());
		List<Block> blocks = List.of(new Block.Paragraph(Style.TITLE, 0, "", text(Messages.Permit_title)), //$NON-NLS-1$
				new Block.Table(List.of(), List.of(1, 3), rows),
				new Block.Paragraph(Style.BODY, 0, "", text(Messages.Permit_conditions))); //$NON-NLS-1$
		return new ReportDocument(Messages.Permit_title, booking.getNumber(),
				new Period(booking.getEffectiveDate(), booking.getEffectiveDate()), blocks, List.of());
	}

	/** A line of the permit, unless there is nothing to say. */
	private static void row(List<Row> rows, String name, String value) {
		if (value != null && !value.isBlank()) {
			rows.add(new Row(false, List.of(cell(name, Align.CENTER), cell(value, Align.LEFT))));
		}
	}

	private static Cell cell(String text, Align align) {
		return new Cell(List.of(text(text)), 1, 1, align);
	}

	private static List<Run> text(String text) {
		return List.of(new Run.Text(text));
	}
}
