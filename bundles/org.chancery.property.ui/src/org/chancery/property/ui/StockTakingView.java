package org.chancery.property.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.property.PropertyPackage.Literals;
import org.chancery.property.StockTaking;
import org.chancery.property.StockTakingStatus;
import org.chancery.property.stocktaking.Closing;
import org.chancery.property.stocktaking.Counting;
import org.chancery.property.stocktaking.Entry;
import org.chancery.property.stocktaking.Judgement;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/**
 * A round of stock-taking while it is counted: a scanner types into the field, each label is judged at once, and what is
 * still missing stands beside it.
 */
public final class StockTakingView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.chancery.property.ui.stockTaking"; //$NON-NLS-1$

	private static final RecordType ROUNDS = SectionRegistry.instance().typeOf(Literals.STOCK_TAKING).orElseThrow();
	/** Labels are judged one after another, in the order they were read. */
	private static final ISchedulingRule IN_TURN = new ISchedulingRule() {
		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	};

	private final List<StockTaking> open = new ArrayList<>();
	private Counting counting;
	private long chosen;
	private Combo rounds;
	private Text place;
	private Text scan;
	private Label judged;
	private Label counts;
	private ScanLog log;
	private MissingTable missing;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.swtDefaults().numColumns(6).applyTo(parent);
		rounds = Ui.named(new Combo(labelled(parent, Messages.View_round), SWT.READ_ONLY), "rounds"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().hint(300, SWT.DEFAULT).applyTo(rounds);
		rounds.addListener(SWT.Selection, e -> count(open.get(rounds.getSelectionIndex())));
		place = Ui.named(new Text(labelled(parent, Messages.View_place), SWT.BORDER), "place"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().hint(160, SWT.DEFAULT).applyTo(place);
		scan = Ui.named(new Text(labelled(parent, Messages.View_scan), SWT.BORDER), "scan"); //$NON-NLS-1$
		scan.setMessage(Messages.View_scanHint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(scan);
		scan.addListener(SWT.DefaultSelection, e -> read());
		Composite result = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(result);
		GridDataFactory.fillDefaults().grab(true, false).span(6, 1).applyTo(result);
		judged = Ui.named(new Label(result, SWT.NONE), "judged"); //$NON-NLS-1$
		judged.setFont(JFaceResources.getHeaderFont());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(judged);
		counts = Ui.named(new Label(result, SWT.RIGHT), "counts"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(280, SWT.DEFAULT).applyTo(counts);
		SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).span(6, 1).applyTo(halves);
		log = new ScanLog(half(halves, Messages.View_scans));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(log.table());
		missing = new MissingTable(half(halves, Messages.View_missing));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(missing.table());
		fillMenu(getViewSite().getActionBars().getMenuManager());
		show(null);
		OpenStore.instance().whenOpen(parent, store -> findRounds());
		OpenStore.instance().addListener(parent, new OpenStore.Listener() {
			@Override
			public void stateChanged(OpenStore.State state) {
				// whenOpen tells
			}

			@Override
			public void changed(StoreEvent event) {
				if (event.types().contains(ROUNDS)) {
					findRounds();
				}
			}
		});
	}

	private static Composite labelled(Composite parent, String text) {
		new Label(parent, SWT.NONE).setText(text);
		return parent;
	}

	private static Composite half(SashForm parent, String title) {
		Composite half = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(half);
		new Label(half, SWT.NONE).setText(title);
		return half;
	}

	private void fillMenu(IMenuManager menu) {
		menu.add(action(Messages.View_phone, this::takePhone));
		menu.add(action(Messages.View_labels, this::printLabels));
		menu.add(action(Messages.View_close, this::end));
		menu.add(action(Messages.View_record, this::writeRecord));
	}

	private static Action action(String name, Runnable run) {
		return new Action(name) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	/** The rounds that nobody has signed yet, the newest first; the first is chosen unless another was. */
	private void findRounds() {
		Store store = OpenStore.instance().get();
		Loading.of(Messages.View_loading, monitor -> store.rows(RecordQuery.all(ROUNDS).withFeatures(List.of()).limit(500)).stream()
				.map(row -> (StockTaking) store.find(ROUNDS, row.id()).orElseThrow())
				.filter(r -> r.getStatus() != StockTakingStatus.SIGNED).toList()).system()
				.start(rounds, found -> {
					open.clear();
					open.addAll(found);
					rounds.setItems(found.stream().map(StockTaking::getTitle).toArray(String[]::new));
					Optional<StockTaking> same = found.stream().filter(r -> r.getId() == chosen).findFirst();
					same.or(() -> found.stream().findFirst()).ifPresent(round -> {
						rounds.select(found.indexOf(round));
						scan.setEnabled(counting != null && isCounted(round));
					});
					if (same.isEmpty()) {
						found.stream().findFirst().ifPresentOrElse(this::count, () -> show(null));
					}
				});
	}

	private static boolean isCounted(StockTaking round) {
		return round.getStatus() == StockTakingStatus.PLANNED || round.getStatus() == StockTakingStatus.COUNTING;
	}

	private void count(StockTaking round) {
		chosen = round.getId();
		log.clear();
		Store store = OpenStore.instance().get();
		Loading.of(Messages.View_loading, monitor -> Counting.open(store, round, Clock.systemDefaultZone())).rule(IN_TURN).start(rounds, this::show);
	}

	private void show(Counting opened) {
		counting = opened;
		scan.setEnabled(opened != null && open.stream().anyMatch(r -> r.getId() == chosen && isCounted(r)));
		judged.setText(opened == null ? Messages.View_noRound : ""); //$NON-NLS-1$
		judged.setForeground(null);
		if (opened == null) {
			chosen = 0;
			counts.setText(""); //$NON-NLS-1$
			missing.show(List.of());
		} else {
			recount();
			scan.setFocus();
		}
	}

	private void recount() {
		List<Entry> left = counting.missing();
		int expected = counting.expected();
		counts.setText(NLS.bind(Messages.View_counts, new Object[] { expected, expected - left.size(), left.size() }));
		missing.show(left);
	}

	/** A label was read: the field is free for the next at once. */
	private void read() {
		String code = scan.getText().strip();
		scan.setText(""); //$NON-NLS-1$
		if (code.isEmpty() || counting == null) {
			return;
		}
		Counting mine = counting;
		String where = place.getText().isBlank() ? null : place.getText().strip();
		Loading.of(Messages.View_scanning, monitor -> mine.scan(code, where, System.getProperty("user.name"), null)).system().rule(IN_TURN) //$NON-NLS-1$
				.start(scan, judgement -> told(mine, judgement));
	}

	private void told(Counting by, Judgement judgement) {
		if (by == counting) {
			judged.setText(judgement.message().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
			judged.setForeground(ScanLog.colour(judgement.outcome()));
			log.add(judgement);
			recount();
		}
	}

	private void takePhone() {
		FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
		dialog.setText(Messages.View_phoneFiles);
		dialog.setFilterExtensions(new String[] { "*.csv;*.txt" }); //$NON-NLS-1$
		withFile(dialog.open(), Messages.View_phone, (file, mine) -> Loading.of(Messages.View_phone, monitor -> RoundFiles.phone(mine, file, monitor)).user()
				.rule(IN_TURN).start(scan, text -> {
					recount();
					inform(Messages.View_phone, text);
				}));
	}

	private void printLabels() {
		FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
		dialog.setFileName("labels.pdf"); //$NON-NLS-1$
		dialog.setOverwrite(true);
		Store store = OpenStore.instance().store().orElse(null);
		int[] rows = missing.table().getSelectionIndices();
		List<Long> ids = rows.length == 0 ? missing.entries().stream().map(Entry::id).toList()
				: Arrays.stream(rows).mapToObj(i -> missing.entries().get(i).id()).toList();
		withFile(dialog.open(), Messages.View_labels, (file, mine) -> Loading.of(Messages.View_labels, monitor -> RoundFiles.labels(store, ids, file, monitor))
				.user().start(scan, text -> inform(Messages.View_labels, text)));
	}

	private void writeRecord() {
		String folder = new DirectoryDialog(getSite().getShell()).open();
		long round = chosen;
		Store store = OpenStore.instance().store().orElse(null);
		withFile(folder, Messages.View_record, (path, mine) -> Loading.of(Messages.View_record, monitor -> RoundFiles.record(store, round, path, monitor)).user()
				.start(scan, text -> inform(Messages.View_record, text)));
	}

	private void withFile(String file, String title, BiConsumer<Path, Counting> work) {
		if (file != null && counting != null) {
			work.accept(Path.of(file), counting);
		} else if (file != null) {
			inform(title, Messages.View_noRound);
		}
	}

	/** Asks whether the counting shall end, and ends it. */
	void end() {
		if (counting == null || !scan.isEnabled()) {
			inform(Messages.View_close, Messages.View_noRound);
			return;
		}
		Counting mine = counting;
		Store store = OpenStore.instance().get();
		if (MessageDialog.openQuestion(getSite().getShell(), Messages.View_close,
				NLS.bind(Messages.View_closeQuestion, rounds.getText(), missing.entries().size()))) {
			Loading.of(Messages.View_close, monitor -> Closing.close(store, mine, LocalDate.now()).size()).user().rule(IN_TURN)
					.start(scan, findings -> inform(Messages.View_close, NLS.bind(Messages.View_closed, findings)));
		}
	}

	private void inform(String title, String text) {
		MessageDialog.openInformation(getSite().getShell(), title, text);
	}

	@Override
	public void setFocus() {
		(scan.isEnabled() ? scan : rounds).setFocus();
	}
}
