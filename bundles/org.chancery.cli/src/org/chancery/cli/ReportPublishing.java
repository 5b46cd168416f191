package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.chancery.ledger.FiguresMovedException;
import org.chancery.ledger.Ledgers;
import org.chancery.model.Ledger;
import org.chancery.model.ReportKind;
import org.chancery.report.ReportComposer;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportFiles;
import org.chancery.report.ReportSettings;
import org.chancery.report.SourcesAppendix;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;

/** Publishes a report: writes its files and freezes its figures in the store, both or neither. */
final class ReportPublishing {
	/** How often the report is composed again because records were written meanwhile. */
	private static final int TRIES = 3;

	private final Session session;
	private final Store store;
	private final boolean appendix;

	ReportPublishing(Session session, Store store, boolean appendix) {
		this.session = session;
		this.store = store;
		this.appendix = appendix;
	}

	/** Answers the files written. */
	List<Path> publish(ReportKind kind, ReportSettings settings, Path folder) throws IOException {
		for (int left = TRIES;; left--) {
			try {
				return once(kind, settings, folder);
			} catch (FiguresMovedException e) {
				if (left == 1) {
					throw e;
				}
			}
		}
	}

	private List<Path> once(ReportKind kind, ReportSettings settings, Path folder) throws IOException {
		ReportDocument composed = session.service(ReportComposer.class).compose(store, settings, session.monitor());
		Ledgers ledgers = session.service(Ledgers.class);
		Ledger ledger = ledgers.freeze(store, kind, composed.title(), settings.period(), composed.figures(), session.monitor());
		composed.notes().forEach(session::say);
		Proof.say(session, composed);
		List<Path> written = session.service(ReportFiles.class).publish(appendix ? SourcesAppendix.append(composed) : composed, folder,
				settings.fileName(), ledger, () -> ledgers.keep(store, ledger), session.monitor());
		session.say(NLS.bind(Messages.Report_published, new Object[] { ledger.getTitle(), ledger.getEdition(), ledger.getFigures().size() }));
		return written;
	}
}
