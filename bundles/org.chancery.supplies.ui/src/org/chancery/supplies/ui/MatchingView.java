package org.chancery.supplies.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.store.StoreException;
import org.chancery.supplies.ReliefEvent;
import org.chancery.supplies.SuppliesPackage.Literals;
import org.chancery.supplies.matching.MatchingDesk;
import org.chancery.supplies.matching.Proposal;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;

/** Who could get what, and why: the proposals for an operation, of which those checked are promised. */
public final class MatchingView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.chancery.supplies.ui.matching"; //$NON-NLS-1$

	private static final RecordType EVENTS = type(Literals.RELIEF_EVENT);
	private static final List<RecordType> SHOWN = List.of(EVENTS, type(Literals.DONATION), type(Literals.NEED), type(Literals.ALLOCATION));
	private static final int SETTLE = 200;

	private final List<ReliefEvent> open = new ArrayList<>();
	private List<Proposal> proposals = List.of();
	private long chosen;
	private int asked;
	private Combo operations;
	private Label status;
	private Button promise;
	private Table table;

	private static RecordType type(EClass eClass) {
		return SectionRegistry.instance().typeOf(eClass).orElseThrow();
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.swtDefaults().numColumns(4).applyTo(parent);
		new Label(parent, SWT.NONE).setText(Messages.View_operation);
		operations = Ui.named(new Combo(parent, SWT.READ_ONLY), "operations"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().hint(320, SWT.DEFAULT).applyTo(operations);
		operations.addListener(SWT.Selection, e -> {
			chosen = open.get(operations.getSelectionIndex()).getId();
			match(0);
		});
		status = Ui.named(new Label(parent, SWT.NONE), "status"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(status);
		promise = Ui.named(new Button(parent, SWT.PUSH), "promise"); //$NON-NLS-1$
		promise.setText(Messages.View_promise);
		promise.addListener(SWT.Selection, e -> promiseChecked());
		table = Ui.named(new Table(parent, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER), "proposals"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).span(4, 1).applyTo(table);
		table.setHeaderVisible(true);
		column(Messages.Column_donation, 180);
		column(Messages.Column_item, 130);
		column(Messages.Column_quantity, 100);
		column(Messages.Column_need, 180);
		column(Messages.Column_agency, 200);
		column(Messages.Column_reason, 420);
		OpenStore.instance().whenOpen(parent, store -> findOperations());
		OpenStore.instance().addListener(parent, new OpenStore.Listener() {
			@Override
			public void stateChanged(OpenStore.State state) {
				// whenOpen tells
			}

			@Override
			public void changed(StoreEvent event) {
				if (event.types().contains(EVENTS)) {
					findOperations();
				} else if (SHOWN.stream().anyMatch(event.types()::contains)) {
					match(SETTLE);
				}
			}
		});
	}

	private void column(String name, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(name);
		column.setWidth(width);
	}

	/** The operations that are not closed, the newest first. */
	private void findOperations() {
		Store store = OpenStore.instance().get();
		Loading.of(Messages.View_loading, monitor -> store.rows(RecordQuery.all(EVENTS).withFeatures(List.of()).limit(500)).stream()
				.map(row -> (ReliefEvent) store.find(EVENTS, row.id()).orElseThrow())
				.filter(e -> e.getEndDate() == null || e.getEndDate().isAfter(LocalDate.now())).toList()).system().start(operations, found -> {
					open.clear();
					open.addAll(found);
					operations.setItems(found.stream().map(ReliefEvent::getName).toArray(String[]::new));
					Optional<ReliefEvent> wanted = found.stream().filter(e -> e.getId() == chosen).findFirst().or(() -> found.stream().findFirst());
					chosen = wanted.map(ReliefEvent::getId).orElse(0L);
					wanted.ifPresent(event -> operations.select(found.indexOf(event)));
					match(0);
				});
	}

	private void match(int delay) {
		Optional<ReliefEvent> event = open.stream().filter(e -> e.getId() == chosen).findFirst();
		if (event.isEmpty()) {
			show(List.of());
			status.setText(Messages.View_noOperation);
			return;
		}
		int question = ++asked;
		Store store = OpenStore.instance().get();
		Loading.of(Messages.View_loading, monitor -> new MatchingDesk(store).proposals(event.get())).system().start(table, delay, found -> {
			if (question == asked) {
				show(found);
			}
		});
	}

	private void show(List<Proposal> shown) {
		proposals = shown;
		table.removeAll();
		for (Proposal proposal : proposals) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { proposal.donation().getNumber(), proposal.donation().getItem(),
					proposal.quantity().stripTrailingZeros().toPlainString() + " " + Objects.toString(proposal.need().getUnit(), ""), //$NON-NLS-1$ //$NON-NLS-2$
					proposal.need().getNumber(), proposal.need().getAgency() == null ? "" : proposal.need().getAgency().getName(), //$NON-NLS-1$
					proposal.reason() });
			item.setChecked(true);
		}
		status.setText(proposals.isEmpty() ? Messages.View_none : NLS.bind(Messages.View_proposals, proposals.size()));
		promise.setEnabled(!proposals.isEmpty());
	}

	private void promiseChecked() {
		List<Proposal> checked = new ArrayList<>();
		for (int i = 0; i < proposals.size(); i++) {
			if (table.getItem(i).getChecked()) {
				checked.add(proposals.get(i));
			}
		}
		Store store = OpenStore.instance().get();
		promise.setEnabled(false);
		Loading.of(Messages.View_promise, monitor -> promise(store, checked)).user().start(table, text -> {
			MessageDialog.openInformation(getSite().getShell(), Messages.View_promise, text);
			match(0);
		});
	}

	/** Somebody else may have been faster with some: they are said, the others are made. */
	private static String promise(Store store, List<Proposal> checked) {
		MatchingDesk desk = new MatchingDesk(store);
		List<String> refused = new ArrayList<>();
		for (Proposal proposal : checked) {
			try {
				desk.promise(proposal, LocalDate.now());
			} catch (StoreException e) {
				if (e.reason() != StoreException.Reason.INVALID) {
					throw e;
				}
				refused.add(e.getMessage());
			}
		}
		int made = checked.size() - refused.size();
		return refused.isEmpty() ? NLS.bind(Messages.View_promised, made)
				: NLS.bind(Messages.View_refused, new Object[] { made, refused.size(), String.join("\n", refused) }); //$NON-NLS-1$
	}

	@Override
	public void setFocus() {
		table.setFocus();
	}
}
