package org.chancery.workbench.limits;

import org.eclipse.osgi.util.NLS;

/** The texts people see, in the language of the running program. */
final class Messages extends NLS {
	public static String CalendarUpdates_closure;
	public static String CalendarUpdates_job;
	public static String CalendarUpdates_rules;
	public static String CalendarUpdates_where;
	public static String Chasing_button;
	public static String Chasing_daysLate;
	public static String Chasing_group;
	public static String Chasing_noHandler;
	public static String Chasing_noUnit;
	public static String Chasing_nothing;
	public static String Chasing_text;
	public static String Chasing_title;
	public static String DueNotices_due;
	public static String DueNotices_open;
	public static String DueNotices_title;
	public static String DueNotices_toGrant;
	public static String ImportCalendar_cause;
	public static String ImportCalendar_confirm;
	public static String ImportCalendar_issued;
	public static String ImportCalendar_known;
	public static String ImportCalendar_title;
	public static String ImportRules_confirm;
	public static String ImportRules_title;
	public static String LimitCalendar_after;
	public static String LimitCalendar_before;
	public static String LimitCalendar_month;
	public static String LimitCalendar_today;
	public static String MyUnit_message;
	public static String MyUnit_title;
	public static String Recalculate_cause;
	public static String SeveralSteps_confirm;
	public static String SeveralSteps_refused;
	public static String Statistics_counted;
	public static String Statistics_days;
	public static String Statistics_done;
	public static String Statistics_from;
	public static String Statistics_future;
	public static String Statistics_inTime;
	public static String Statistics_limited;
	public static String Statistics_mean;
	public static String Statistics_month;
	public static String Statistics_percent;
	public static String Statistics_title;
	public static String Statistics_written;
	public static String StepDialog_asks;
	public static String StepDialog_level;
	public static String StepDialog_request;
	public static String StepDialog_upTo;
	public static String StepsBar_asked;
	public static String StepsBar_due;
	public static String StepsBar_late;
	public static String StepsBar_left;
	public static String StepsBar_letters;
	public static String StepsBar_others;
	public static String StepsBar_saveFirst;
	public static String StepsBar_state;
	public static String StepsBar_today;
	public static String StepsBar_why;
	public static String WhyDialog_byHand;
	public static String WhyDialog_calendar;
	public static String WhyDialog_calendarNow;
	public static String WhyDialog_calendarThen;
	public static String WhyDialog_compute;
	public static String WhyDialog_ifSo;
	public static String WhyDialog_ifThen;
	public static String WhyDialog_noLimits;
	public static String WhyDialog_noneNow;
	public static String WhyDialog_title;
	public static String WhyDialog_whatIf;
	public static String Worklist_all;
	public static String Worklist_asked;
	public static String Worklist_askedByMe;
	public static String Worklist_calendar;
	public static String Worklist_cut;
	public static String Worklist_due;
	public static String Worklist_everybody;
	public static String Worklist_filter;
	public static String Worklist_handler;
	public static String Worklist_kind;
	public static String Worklist_left;
	public static String Worklist_limit;
	public static String Worklist_loading;
	public static String Worklist_mine;
	public static String Worklist_month;
	public static String Worklist_myUnit;
	public static String Worklist_ofUnit;
	public static String Worklist_overdue;
	public static String Worklist_since;
	public static String Worklist_state;
	public static String Worklist_summary;
	public static String Worklist_title;
	public static String Worklist_toGrant;
	public static String Worklist_today;
	public static String Worklist_unit;
	public static String Worklist_week;

	static {
		NLS.initializeMessages("org.chancery.workbench.limits.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
