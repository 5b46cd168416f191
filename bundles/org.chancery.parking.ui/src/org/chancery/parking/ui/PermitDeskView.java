package org.chancery.parking.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.chancery.model.ModelPackage;
import org.chancery.model.Site;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.parking.ParkingFactory;
import org.chancery.parking.PermitScan;
import org.chancery.parking.permits.PermitDesk;
import org.chancery.parking.permits.PermitSheet;
import org.chancery.report.labels.LabelPrinter;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/**
 * The permit desk: applications that wait, to be issued and printed at once, and beside them a field into which a scanner
 * types what it reads off a permit.
 */
public final class PermitDeskView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.chancery.parking.ui.desk"; //$NON-NLS-1$

	private static final RecordType SITES = SectionRegistry.instance().typeOf(ModelPackage.Literals.SITE).orElseThrow();
	private static final int SETTLE = 100;

	private final Map<String, Long> sites = new TreeMap<>();
	private WaitingBatches waiting;
	private Button issue;
	private Button print;
	private Label done;
	private Combo site;
	private Text plate;
	private Text scan;
	private Label judged;
	private ScanLog log;

	@Override
	public void createPartControl(Composite parent) {
		SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
		desk(half(halves, 3));
		check(half(halves, 4));
		halves.setWeights(5, 4);
		OpenStore.instance().whenOpen(parent, store -> {
			reload(0);
			Loading.of(Messages.View_loading, monitor -> store.rows(RecordQuery.all(SITES)).stream()
					.collect(Collectors.toMap(row -> ((Site) store.find(SITES, row.id()).orElseThrow()).getName(), RecordRow::id, (a, b) -> a))).system()
					.start(parent, 0, this::showSites);
		});
		OpenStore.instance().addListener(parent, new OpenStore.Listener() {
			@Override
			public void stateChanged(OpenStore.State state) {
				// whenOpen tells
			}

			@Override
			public void changed(StoreEvent event) {
				if (event.types().contains(WaitingBatches.BATCHES)) {
					reload(SETTLE);
				}
			}
		});
	}

	private static Composite half(SashForm halves, int columns) {
		Composite half = new Composite(halves, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(columns).applyTo(half);
		return half;
	}

	private static Label title(Composite parent, String text, int columns) {
		Label title = new Label(parent, SWT.NONE);
		title.setText(text);
		title.setFont(JFaceResources.getBannerFont());
		GridDataFactory.fillDefaults().span(columns, 1).applyTo(title);
		return title;
	}

	private void desk(Composite half) {
		title(half, Messages.View_waiting, 3);
		waiting = new WaitingBatches(half);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(waiting.table());
		waiting.table().addListener(SWT.Selection, e -> enable());
		waiting.table().addListener(SWT.DefaultSelection,
				e -> RecordEditors.open(getSite().getPage(), WaitingBatches.BATCHES, waiting.selected().id()));
		issue = Ui.named(new Button(half, SWT.PUSH), "issue"); //$NON-NLS-1$
		issue.setText(Messages.View_issue);
		issue.addListener(SWT.Selection, e -> issue(null));
		print = Ui.named(new Button(half, SWT.PUSH), "print"); //$NON-NLS-1$
		print.setText(Messages.View_issueAndPrint);
		print.addListener(SWT.Selection, e -> chooseFile());
		done = Ui.named(new Label(half, SWT.NONE), "done"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(done);
		enable();
	}

	private void check(Composite half) {
		title(half, Messages.View_check, 4);
		label(half, Messages.View_site);
		site = Ui.named(new Combo(half, SWT.READ_ONLY), "site"); //$NON-NLS-1$
		site.add(Messages.View_anySite);
		site.select(0);
		label(half, Messages.View_plate);
		plate = Ui.named(new Text(half, SWT.BORDER), "plate"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(plate);
		label(half, Messages.View_scan);
		scan = Ui.named(new Text(half, SWT.BORDER), "scan"); //$NON-NLS-1$
		scan.setMessage(Messages.View_scanHint);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(scan);
		scan.addListener(SWT.DefaultSelection, e -> read());
		judged = Ui.named(new Label(half, SWT.WRAP), "judged"); //$NON-NLS-1$
		judged.setFont(JFaceResources.getHeaderFont());
		GridDataFactory.fillDefaults().grab(true, false).span(4, 1).hint(SWT.DEFAULT, 48).applyTo(judged);
		log = new ScanLog(half);
		GridDataFactory.fillDefaults().grab(true, true).span(4, 1).applyTo(log.table());
	}

	private static void label(Composite parent, String text) {
		new Label(parent, SWT.NONE).setText(text);
	}

	private void showSites(Map<String, Long> found) {
		found.forEach((name, id) -> {
			if (sites.put(name, id) == null) {
				site.add(name);
			}
		});
		site.getParent().layout();
	}

	private void reload(int delay) {
		if (OpenStore.instance().state() == OpenStore.State.OPEN) {
			Store store = OpenStore.instance().get();
			Loading.of(Messages.View_loading, monitor -> WaitingBatches.read(store)).system().start(waiting.table(), delay, rows -> {
				waiting.show(rows);
				enable();
			});
		}
	}

	private void enable() {
		boolean any = waiting.selected() != null;
		issue.setEnabled(any);
		print.setEnabled(any);
	}

	private void chooseFile() {
		FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
		dialog.setFileName(waiting.selected().values().get(0) + ".pdf"); //$NON-NLS-1$
		dialog.setFilterExtensions(new String[] { "*.pdf" }); //$NON-NLS-1$
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file != null) {
			issue(Path.of(file));
		}
	}

	/** Issues the selected application's permits, and prints them if a file is given. */
	private void issue(Path file) {
		long batch = waiting.selected().id();
		Store store = OpenStore.instance().get();
		Loading.of(Messages.View_issuing, monitor -> {
			var permits = new PermitDesk(store, Clock.systemDefaultZone()).issue(batch);
			if (file != null) {
				PermitSheet sheet = new PermitSheet();
				sheet.setPrinter(Services.get(LabelPrinter.class));
				sheet.write(store, store.find(WaitingBatches.BATCHES, batch).orElseThrow(), file);
			}
			return permits;
		}).user().start(done, permits -> done.setText(file == null
				? NLS.bind(Messages.View_issued, new Object[] { permits.size(), permits.get(0).getNumber(), permits.getLast().getNumber() })
				: NLS.bind(Messages.View_printed, permits.size(), file)));
	}

	/** Keeps what was read; the store says what it is worth. */
	private void read() {
		String code = scan.getText().strip();
		if (code.isEmpty() || OpenStore.instance().state() != OpenStore.State.OPEN) {
			return;
		}
		Store store = OpenStore.instance().get();
		PermitScan read = ParkingFactory.eINSTANCE.createPermitScan();
		read.setCode(code);
		read.setEffectiveDate(LocalDate.now());
		read.setPlateSeen(plate.getText().isBlank() ? null : plate.getText().strip());
		Long at = site.getSelectionIndex() <= 0 ? null : sites.get(site.getText());
		scan.setText(""); //$NON-NLS-1$
		plate.setText(""); //$NON-NLS-1$
		Loading.of(Messages.View_scanning, monitor -> {
			read.setSite(at == null ? null : (Site) store.find(SITES, at).orElseThrow());
			return store.write(transaction -> {
				transaction.insert(read);
				return read;
			});
		}).start(judged, kept -> {
			judged.setText(kept.getFinding());
			judged.setForeground(ScanLog.colour(kept.getOutcome()));
			log.add(kept);
		});
	}

	@Override
	public void setFocus() {
		scan.setFocus();
	}
}
