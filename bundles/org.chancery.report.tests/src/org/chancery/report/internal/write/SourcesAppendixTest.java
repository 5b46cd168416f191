package org.chancery.report.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.SourcesAppendix;
import org.junit.jupiter.api.Test;

class SourcesAppendixTest {
	@Test
	void namesEachFigureOnceWithItsSource() {
		ReportDocument report = SampleReport.create();
		ReportDocument with = SourcesAppendix.append(report);
		assertEquals(report.blocks(), with.blocks().subList(0, report.blocks().size()), "the report itself is as it was");
		Block.Table table = (Block.Table) with.blocks().getLast();
		long figures = report.figures().stream().map(v -> List.of(v.definition().id(), v.period())).distinct().count();
		assertEquals(1 + figures, table.rows().size());
		String first = Blocks.text(Blocks.runs(table).toList());
		assertTrue(first.contains("筆。") || first.contains("填報："), first);
	}

	@Test
	void aReportWithoutFiguresHasNone() {
		ReportDocument report = SampleReport.create();
		ReportDocument bare = new ReportDocument(report.title(), report.header(), report.period(), List.of(), List.of());
		assertSame(bare, SourcesAppendix.append(bare));
	}
}
