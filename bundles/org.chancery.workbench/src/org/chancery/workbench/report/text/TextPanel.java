package org.chancery.workbench.report.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.Figures;
import org.chancery.model.ChapterState;
import org.chancery.model.Report;
import org.chancery.model.ReportChapter;
import org.chancery.report.text.ChapterText;
import org.chancery.report.text.Piece;
import org.chancery.store.ConflictException;
import org.chancery.store.Store;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * The text of a report, chapter by chapter. A report prints the sections' chapters until somebody begins its own text; from
 * then on each chapter is a record of its own, so that several people may write at once, each in a chapter.
 */
public final class TextPanel {
	private final Composite control;
	private final TextBar bar;
	private final ChapterList list;
	private final FindBar find;
	private final ChapterField field;
	private final Label problem;
	private final Runnable dirtyChanged;
	private final Map<String, FigureDefinition> figures;
	private Map<String, String> values = Map.of();
	private Report report;
	private ReportChapter chapter;
	private boolean dirty;
	private boolean loading;

	/** @param dirtyChanged is told when there is something to save, or nothing any more */
	public TextPanel(Composite parent, Runnable dirtyChanged) {
		this.dirtyChanged = dirtyChanged;
		figures = Services.get(Figures.class).definitions().stream().collect(Collectors.toMap(FigureDefinition::id, d -> d));
		control = Ui.named(new Composite(parent, SWT.NONE), "report.text"); //$NON-NLS-1$
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(4, 4).applyTo(control);
		bar = new TextBar(control, new Actions());
		list = new ChapterList(control, this::select, this::rename, (c, printed) -> work(t -> t.leaveOut(c, !printed)), order -> work(t -> {
			t.order(order);
			return chapter;
		}));
		Composite middle = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(middle);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(middle);
		field = new ChapterField(control, this::edited, this::tell);
		find = new FindBar(middle, field);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(field.control());
		problem = Ui.named(new Label(control, SWT.WRAP), "chapter.problem"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(problem);
		field.control().addListener(SWT.KeyDown, e -> {
			boolean command = (e.stateMask & SWT.MOD1) != 0;
			boolean shift = (e.stateMask & SWT.SHIFT) != 0;
			if (command && e.keyCode == ' ') {
				new Actions().figure();
			} else if (command && e.keyCode == 'f') {
				find.setFocus();
			} else if (command && e.keyCode == 'z') {
				if (shift) {
					field.redo();
				} else {
					field.undo();
				}
			} else if (command && e.keyCode == 'y') {
				field.redo();
			}
		});
		FieldMenu.add(field, report1 -> values.getOrDefault(report1, "")); //$NON-NLS-1$
		bar.show(null, false);
		field.control().setEditable(false);
	}

	/** The panel itself. */
	public Control control() {
		return control;
	}

	/** Whether there is text that is not stored yet. */
	public boolean isDirty() {
		return dirty;
	}

	/** The field with the chapter's text. */
	ChapterField field() {
		return field;
	}

	/** The report's own chapters. */
	List<ReportChapter> chapters() {
		return list.chapters();
	}

	/**
	 * Shows a report as it was composed last.
	 *
	 * @param printed what it prints for its figures, by their ids
	 * @param found   why pieces of text are in question, by the pieces as printed
	 */
	public void show(Report latest, Map<String, String> printed, Map<String, String> found) {
		report = latest;
		values = Map.copyOf(printed);
		field.question(found);
		field.relabel(labels());
		if (!dirty) {
			load(chapter == null ? 0 : chapter.getId());
		}
	}

	/** Keeps the text of the chapter shown, in the background. */
	public void save() {
		if (!dirty || chapter == null) {
			return;
		}
		ChapterText text;
		try {
			text = ChapterText.read(chapter.getTitle(), chapter.getContent()).with(field.pieces());
		} catch (IllegalArgumentException e) {
			tell(e.getMessage());
			return;
		}
		ReportChapter mine = chapter;
		List<Piece> written = text.pieces();
		OpenStore.instance().store().ifPresent(store -> Loading.of(Messages.Text_saving, monitor -> new ReportTexts(store).keep(mine, text))
				.failed(e -> failed(e, store)).start(control, kept -> {
					chapter = kept;
					// what was typed while the text was being stored is still to be stored
					setDirty(!same(written));
					load(kept.getId());
				}));
	}

	private boolean same(List<Piece> written) {
		return LineText.of(written).text().equals(LineText.of(field.pieces()).text());
	}

	/** Somebody else was first: people choose whose text stays. */
	private void failed(Exception e, Store store) {
		if (!(e instanceof ConflictException conflict) || conflict.theirs().isEmpty()) {
			tell(e.getLocalizedMessage());
			if (!(e instanceof org.chancery.store.StoreException)) {
				Errors.report(Messages.Text_saving, e);
			}
			return;
		}
		ReportChapter theirs = (ReportChapter) conflict.theirs().get();
		MessageDialog dialog = new MessageDialog(control.getShell(), Messages.Conflict_title, null, e.getLocalizedMessage() + "\n\n" + Messages.Conflict_question, //$NON-NLS-1$
				MessageDialog.QUESTION, 0, Messages.Conflict_mine, Messages.Conflict_theirs, Messages.Conflict_later) {
			@Override
			protected void configureShell(org.eclipse.swt.widgets.Shell shell) {
				super.configureShell(shell);
				shell.setData(Ui.ID, "chapter.conflict"); //$NON-NLS-1$
			}
		};
		switch (dialog.open()) {
		case 0 -> {
			// the other text stays in the chapter's history
			chapter = theirs;
			save();
		}
		case 1 -> {
			setDirty(false);
			load(theirs.getId());
		}
		default -> tell(e.getLocalizedMessage());
		}
	}

	private void load(long wanted) {
		Optional<Store> store = OpenStore.instance().store();
		if (report == null || store.isEmpty() || loading) {
			return;
		}
		loading = true;
		long id = report.getId();
		Loading.of(Messages.Text_loading, monitor -> new ReportTexts(store.get()).chapters(id)).system().failed(e -> {
			loading = false;
			tell(e.getLocalizedMessage());
		}).start(control, chapters -> {
			loading = false;
			show(chapters, wanted);
		});
	}

	private void show(List<ReportChapter> chapters, long wanted) {
		ReportChapter found = chapters.stream().filter(c -> c.getId() == wanted).findFirst().orElse(chapters.isEmpty() ? null : chapters.getFirst());
		list.show(chapters, found == null ? 0 : found.getId());
		bar.show(found, report != null && chapters.isEmpty());
		if (dirty) {
			return;
		}
		boolean same = found != null && chapter != null && found.getId() == chapter.getId()
				&& java.util.Arrays.equals(found.getContent(), chapter.getContent()) && field.control().getCharCount() > 0;
		chapter = found;
		field.control().setEditable(found != null);
		if (found != null && !same) {
			try {
				field.show(ChapterText.read(found.getTitle(), found.getContent()), labels());
				tell(""); //$NON-NLS-1$
			} catch (IllegalArgumentException e) {
				field.control().setEditable(false);
				tell(e.getMessage());
			}
		}
	}

	private void select(ReportChapter wanted) {
		if (chapter != null && wanted.getId() == chapter.getId()) {
			return;
		}
		if (dirty) {
			save();
			list.show(list.chapters(), chapter.getId());
			return;
		}
		load(wanted.getId());
	}

	private void rename(ReportChapter renamed) {
		InputDialog dialog = new InputDialog(control.getShell(), Messages.Rename_title, Messages.Rename_message, renamed.getTitle(),
				t -> t.isBlank() ? Messages.Rename_empty : null);
		if (dialog.open() == Window.OK) {
			work(t -> t.keep(renamed, ChapterText.read(renamed.getTitle(), renamed.getContent()).withTitle(dialog.getValue().strip())));
		}
	}

	/** One step on the stored chapters. */
	private interface Step {
		ReportChapter on(ReportTexts texts) throws Exception;
	}

	private void work(Step step) {
		if (dirty) {
			tell(Messages.Text_saveFirst);
			list.show(list.chapters(), chapter.getId());
			return;
		}
		OpenStore.instance().store().ifPresent(store -> Loading.of(Messages.Text_saving, monitor -> Optional.ofNullable(step.on(new ReportTexts(store))))
				.failed(e -> failed(e, store)).start(control, done -> load(done.map(ReportChapter::getId).orElse(0L))));
	}

	private void edited() {
		setDirty(true);
		tell(""); //$NON-NLS-1$
	}

	private void setDirty(boolean now) {
		if (dirty != now) {
			dirty = now;
			dirtyChanged.run();
		}
	}

	private void tell(String text) {
		problem.setText(text == null ? "" : text); //$NON-NLS-1$
		control.layout(true, true);
	}

	private MarkLabels labels() {
		return new MarkLabels(figures, values);
	}

	/** What the bar asks for. */
	private final class Actions implements TextBar.Listener {
		@Override
		public void begin() {
			Report own = report;
			work(t -> t.begin(own).stream().findFirst().orElse(null));
		}

		@Override
		public void save() {
			TextPanel.this.save();
		}

		@Override
		public void figure() {
			if (chapter != null && field.control().getEditable()) {
				new FigurePicker(figures.values(), values).insert(field);
			}
		}

		@Override
		public void state(ChapterState state) {
			ReportChapter own = chapter;
			work(t -> t.state(own, state));
		}

		@Override
		public void comments() {
			ReportChapter own = chapter;
			CommentsDialog.show(control.getShell(), own, text -> work(t -> t.comment(own, text)), comment -> work(t -> t.settle(own, comment)));
		}
	}
}
