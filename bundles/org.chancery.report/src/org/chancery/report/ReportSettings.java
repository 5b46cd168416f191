package org.chancery.report;

import java.time.LocalDate;
import java.util.Locale;

import org.chancery.model.Period;
import org.chancery.model.Report;

/**
 * What belongs to one report and changes from one to the next.
 *
 * @param kind        the kind of report: {@code council}
 * @param period      the period reported on
 * @param bureau      the bureau's full name, as the title prints it: 高雄市政府行政暨國際處
 * @param self        how the bureau calls itself: 本處
 * @param ordinal     the report's ordinal in the council's volume: 十; empty without one
 * @param term        the council's term (屆), 0 if not known
 * @param session     the number of the regular session (定期大會) within the term, 0 if not known
 * @param date        the day the report is given, or null
 * @param speaker     who gives it: 處長 項賓和; empty if not known
 * @param blanks      whether blanks stand round digits, as council reports print them: 110 年 9 月 1 日
 * @param manStyle    whether numbers from ten thousand on are grouped by 萬 (8 萬 2,309) unless a field says otherwise
 */
public record ReportSettings(String kind, Period period, String bureau, String self, String ordinal, int term, int session,
		LocalDate date, String speaker, boolean blanks, boolean manStyle) {
	/** The settings that a stored report has. */
	public static ReportSettings of(Report report) {
		return new ReportSettings(report.getKind().getName().toLowerCase(Locale.ROOT),
				new Period(report.getFrom(), report.getTo()), report.getBureau(), report.getSelf(), orEmpty(report.getOrdinal()),
				report.getTerm(), report.getSession(), report.getEffectiveDate(), orEmpty(report.getSpeaker()),
				report.isBlanks(), report.isManStyle());
	}

	/** What the report's files are called, without an ending: council-2021-09-01-2022-01-31. */
	public String fileName() {
		return kind + "-" + period.from() + "-" + period.to();
	}

	private static String orEmpty(String text) {
		return text == null ? "" : text; //$NON-NLS-1$
	}
}
