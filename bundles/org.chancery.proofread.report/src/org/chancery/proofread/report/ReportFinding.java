package org.chancery.proofread.report;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Settlement;
import org.chancery.report.Block;
import org.chancery.report.Run;

/**
 * A finding in a composed report.
 *
 * @param finding    what was found; its place is within the report's plain text
 * @param where      the place in words, with the heading it stands under, in the language of the running program
 * @param block      the block that it is about
 * @param blockIndex the block's index in the report
 * @param run        the first piece of text that it is about, by which an editor finds it; null in a photo's caption
 * @param settlement why it is kept as it is; null if nobody has settled it
 */
public record ReportFinding(Finding finding, String where, Block block, int blockIndex, Run run, Settlement settlement) {
	/** Whether somebody has looked at it and wants to keep it. */
	public boolean isSettled() {
		return settlement != null;
	}
}
