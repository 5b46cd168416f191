package org.chancery.workbench.administration;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.chancery.figures.table.Table;
import org.chancery.store.Administration;
import org.chancery.store.AuditEntry;
import org.chancery.store.AuditQuery;
import org.chancery.workbench.loading.Loading;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.swt.widgets.Control;

/** Writes all that a search of the audit trail finds as CSV; the file is there whole or not at all. */
final class AuditFile {
	private static final int PAGE = 5000;
	private static final List<String> HEADINGS = List.of("id", "at", "who", "kind", "recordType", "recordId", "column", "before", "after"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$

	private AuditFile() {
	}

	static void write(Control control, Administration administration, AuditQuery query, Path file, Consumer<Integer> done) {
		Loading.of(Messages.Audit_writing, monitor -> write(administration, query, file, monitor)).user().start(control, done);
	}

	private static int write(Administration administration, AuditQuery query, Path file, IProgressMonitor monitor) throws IOException {
		Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "audit", ".part"); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			int rows = 0;
			try (Writer writer = Files.newBufferedWriter(part)) {
				// so that spreadsheets take the text as what it is
				writer.write('\ufeff');
				try (Table table = Table.of(Table.Format.CSV, writer, HEADINGS)) {
					AuditQuery next = new AuditQuery(query.from(), query.to(), query.who(), query.kind(), query.recordType(),
							query.recordId(), Long.MAX_VALUE, PAGE);
					List<AuditEntry> page = administration.audit(next);
					while (!page.isEmpty()) {
						for (AuditEntry e : page) {
							table.row(Arrays.asList(e.id(), e.at().toString(), e.who(), e.kind(), e.recordType(), e.recordId(),
									e.column(), inert(e.before()), inert(e.after())));
						}
						rows += page.size();
						if (monitor.isCanceled()) {
							throw new OperationCanceledException();
						}
						page = administration.audit(next.after(page.get(page.size() - 1)));
					}
				}
			}
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
			return rows;
		} finally {
			Files.deleteIfExists(part);
		}
	}

	/** A text that spreadsheets do not take for a formula: what is in the trail was typed by those whom it is about. */
	private static String inert(String text) {
		return text != null && text.matches("(?s)[=+@\\-\\t].*") ? "'" + text : text; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
