package org.chancery.workbench.report;

import java.time.Instant;
import java.util.List;

import org.chancery.model.Report;
import org.chancery.proofread.report.ReportFinding;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportSettings;
import org.chancery.report.preview.Pages;

/**
 * A report as it was composed at one moment.
 *
 * @param record   the stored report as it was read for it
 * @param settings what it was composed with
 * @param document its contents
 * @param findings what the proof-reader finds in them
 * @param pages    its pages as they print
 * @param at       when its figures were computed
 */
record ReportRun(Report record, ReportSettings settings, ReportDocument document, List<ReportFinding> findings, Pages pages, Instant at) {
}
