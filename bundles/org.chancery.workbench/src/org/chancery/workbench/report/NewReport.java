package org.chancery.workbench.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.Report;
import org.chancery.model.ReportKind;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.ui.IWorkbenchPage;

/** Makes a new report: begins with what the last one has, asks for the rest, stores it and opens it. */
public final class NewReport {
	private NewReport() {
	}

	/** Starts with reading the last report, in the background; nothing happens while no store is open. */
	public static void start(IWorkbenchPage page) {
		RecordType type = SectionRegistry.instance().typeOf(ModelPackage.Literals.REPORT).orElseThrow();
		OpenStore.instance().store().ifPresent(store -> Loading.of(Messages.Dialog_new, monitor -> last(store, type)).system().start(null,
				last -> ask(page, store, type, last)));
	}

	private static void ask(IWorkbenchPage page, Store store, RecordType type, Optional<Report> last) {
		Period before = last.filter(r -> !r.getTo().isBefore(r.getFrom())).map(r -> new Period(r.getFrom(), r.getTo())).orElse(null);
		ReportDialog.create(page.getWorkbenchWindow().getShell(), type, draft(last, LocalDate.now(), before), before)
				.ifPresent(report -> Loading.of(Messages.Bar_storing, monitor -> store.write(transaction -> {
					transaction.insert(report);
					return report;
				})).start(null, stored -> RecordEditors.open(page, type, stored.getId())));
	}

	/** A new report that begins with what the last one has, without what belongs to that one alone. */
	static Report draft(Optional<Report> last, LocalDate today, Period before) {
		Report draft = ModelFactory.eINSTANCE.createReport();
		Period period = PeriodPresets.of(today, before).getFirst().period();
		draft.setEffectiveDate(today);
		draft.setFrom(period.from());
		draft.setTo(period.to());
		draft.setKind(ReportKind.COUNCIL);
		draft.setSelf(Messages.New_self);
		last.ifPresent(report -> {
			draft.setKind(report.getKind());
			draft.setTitle(report.getTitle());
			draft.setBureau(report.getBureau());
			draft.setSelf(report.getSelf());
			draft.setSpeaker(report.getSpeaker());
			draft.setBlanks(report.isBlanks());
			draft.setManStyle(report.isManStyle());
			draft.setTerm(report.getTerm());
			draft.setSession(report.getSession() + 1);
		});
		return draft;
	}

	/** The report of the latest period. */
	private static Optional<Report> last(Store store, RecordType type) {
		RecordQuery query = RecordQuery.all(type).orderBy(List.of(new RecordQuery.Sort(ModelPackage.Literals.REPORT__TO, true))).limit(1);
		List<RecordRow> rows = store.rows(query);
		return rows.isEmpty() ? Optional.empty() : store.find(type, rows.getFirst().id()).map(Report.class::cast);
	}
}
