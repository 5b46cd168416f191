package org.chancery.workbench.records;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordRow;
import org.chancery.workbench.Messages;
import org.chancery.workbench.loading.Loading;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;

/** Copies rows as text divided by tabs, with headings, as spreadsheets take it. Rows that were not read yet are read. */
final class RowCopy {
	/** More rows than this are for a file: the clipboard of many systems fails beyond. */
	private static final int MOST = 100_000;

	private final RecordTable table;
	private final RowPages pages;
	private final List<Range> ranges;

	RowCopy(RecordTable table, RowPages pages, List<Range> ranges) {
		this.table = table;
		this.pages = pages;
		this.ranges = ranges;
	}

	void start() {
		int rows = ranges.stream().mapToInt(r -> r.end - r.start).sum();
		if (rows == 0 || pages.query() == null) {
			return;
		}
		if (rows > MOST || !pages.isReady()) {
			MessageDialog.openInformation(table.getShell(), Messages.RowCopy_title,
					rows > MOST ? NLS.bind(Messages.RowCopy_tooMany, Values.integer(rows), Values.integer(MOST)) : Messages.RowCopy_notReady);
			return;
		}
		List<EStructuralFeature> shown = table.visibleFeatures();
		List<RecordRow> ready = new ArrayList<>();
		ranges.forEach(r -> r.getMembers().forEach(i -> ready.add(pages.peek(i))));
		if (ready.stream().allMatch(java.util.Objects::nonNull)) {
			put(text(shown, ready));
		} else {
			Loading.of(Messages.RowCopy_title, monitor -> text(shown, read(monitor))).user().start(table, this::put);
		}
	}

	private List<RecordRow> read(IProgressMonitor monitor) {
		List<RecordRow> rows = new ArrayList<>();
		int page = -1;
		List<RecordRow> read = List.of();
		for (Range range : ranges) {
			for (int i = range.start; i < range.end; i++) {
				if (i / RowPages.PAGE != page) {
					if (monitor.isCanceled()) {
						throw new OperationCanceledException();
					}
					page = i / RowPages.PAGE;
					read = pages.read(page);
				}
				if (i % RowPages.PAGE < read.size()) {
					rows.add(read.get(i % RowPages.PAGE));
				}
			}
		}
		return rows;
	}

	private String text(List<EStructuralFeature> shown, List<RecordRow> rows) {
		RecordType type = table.type();
		List<EStructuralFeature> asked = pages.query().features();
		StringBuilder text = new StringBuilder(shown.stream().map(type::label).collect(Collectors.joining("\t"))); //$NON-NLS-1$
		for (RecordRow row : rows) {
			text.append('\n');
			for (int i = 0; i < shown.size(); i++) {
				int at = asked.indexOf(shown.get(i));
				String cell = at < 0 ? "" : Values.text(type.section(), shown.get(i), row.values().get(at)); //$NON-NLS-1$
				text.append(i == 0 ? "" : "\t").append(cell.replace('\t', ' ').replace('\r', ' ').replace('\n', ' ')); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return text.append('\n').toString();
	}

	private void put(String text) {
		Clipboard clipboard = new Clipboard(table.getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
