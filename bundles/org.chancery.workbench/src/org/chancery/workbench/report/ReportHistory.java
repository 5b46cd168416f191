package org.chancery.workbench.report;

import java.util.List;

import org.chancery.figures.FigureValue;
import org.chancery.report.ReportSettings;

/** What has become of a report's figures since it was opened, or since its changes were seen. */
final class ReportHistory {
	private List<FigureValue> seen = List.of();
	private List<FigureValue> latest = List.of();
	private ReportSettings settings;

	/** Takes a run; one for another period begins anew, as its figures are others. */
	void add(ReportRun run) {
		latest = run.document().figures();
		if (settings == null || !settings.period().equals(run.settings().period())) {
			seen = latest;
		}
		settings = run.settings();
	}

	/** The changes were seen. */
	void forget() {
		seen = latest;
	}

	/** The figures that differ from when they were last seen. */
	List<FigureChange> changes() {
		return FigureChange.between(seen, latest);
	}
}
