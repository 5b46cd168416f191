package org.chancery.workbench.report;

import java.time.Instant;

import org.chancery.model.Report;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportSettings;
import org.chancery.report.preview.Pages;

/**
 * A report as it was composed at one moment.
 *
 * @param record   the stored report as it was read for it
 * @param settings what it was composed with
 * @param document its contents
 * @param pages    its pages as they print
 * @param at       when its figures were computed
 */
record ReportRun(Report record, ReportSettings settings, ReportDocument document, Pages pages, Instant at) {
}
