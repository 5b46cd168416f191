package org.chancery.workbench.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.hideshow.event.HideColumnPositionsEvent;
import org.eclipse.nebula.widgets.nattable.hideshow.event.ShowColumnPositionsEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * A table of the records of one type, which pages from the store: only what is in sight is read. It sorts and filters
 * in the store, follows what is written there, and keeps its columns between starts.
 */
public final class RecordTable extends Composite {
	/** Told what happens in the table, on the user interface's thread. */
	public interface Listener {
		/** The rows, their number or the selection are others. */
		void updated();

		/** A record was double-clicked, or Enter pressed on it. */
		void opened(RecordRef record);
	}

	private static final int SETTLE = 300;

	private final RecordType type;
	private final TableColumns columns;
	private final ColumnState state;
	private final SortOrder order;
	private final RowPages pages;
	private final TableLayers layers;
	private final List<Listener> listeners = new ArrayList<>();
	private Condition base;
	private Condition filter = DSL.noCondition();
	private Set<Long> selectedBefore = Set.of();
	private boolean reloading;

	/** @param id the name under which the columns' state is kept: the type's qualified name for its own table */
	public RecordTable(Composite parent, RecordType type, String id) {
		this(parent, type, id, DSL.noCondition());
	}

	/**
	 * A table that is narrowed from the beginning, see {@link #setBase}.
	 *
	 * @param id   the name under which the columns' state is kept
	 * @param base which records are shown at all
	 */
	public RecordTable(Composite parent, RecordType type, String id, Condition base) {
		super(parent, SWT.NONE);
		this.type = type;
		this.base = base;
		setLayout(new FillLayout());
		columns = new TableColumns(type);
		state = new ColumnState(id, columns);
		order = new SortOrder(columns, RecordQuery.all(type).order(), this::reload);
		pages = new RowPages(this, new RowPages.Listener() {
			@Override
			public void restructured() {
				refreshRows();
			}

			@Override
			public void filled() {
				layers.table().redraw();
				updated();
			}
		});
		layers = new TableLayers(this, type, columns, pages, order, state.load());
		layers.table().addLayerListener(this::handle);
		layers.onOpen(this::open);
		Ui.named(layers.table(), "table." + type.qualifiedName()); //$NON-NLS-1$
		OpenStore.instance().whenOpen(this, store -> reload());
		OpenStore.instance().addListener(this, new OpenStore.Listener() {
			@Override
			public void stateChanged(OpenStore.State changed) {
				updated();
			}

			@Override
			public void changed(StoreEvent event) {
				if (event.types().contains(type) || references(event)) {
					reloadSoon();
				}
			}
		});
		addDisposeListener(e -> saveState());
	}

	public RecordType type() {
		return type;
	}

	/** Adds a listener. */
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	/** Narrows the table to records that meet this condition, whatever is filtered besides. */
	public void setBase(Condition condition) {
		base = condition;
		reload();
	}

	/** Filters the table. */
	public void setFilter(Condition condition) {
		filter = condition;
		reload();
	}

	/** The query whose rows are shown, with every filter and the order: what an export of this table writes. */
	public RecordQuery query() {
		return new RecordQuery(type, visibleFeatures(), base.and(filter), order.sorts(), null, RowPages.PAGE);
	}

	/** Reads the rows again. */
	public void reload() {
		if (!isDisposed()) {
			OpenStore.instance().store().ifPresent(this::load);
		}
	}

	/** The number of rows as far as it is known. */
	public long count() {
		return pages.rowCount();
	}

	/** Whether {@link #count()} is the whole number. */
	public boolean isCounted() {
		return pages.isCounted();
	}

	/** The number of rows selected. */
	public int selectedCount() {
		return layers.selectedRows().stream().mapToInt(r -> r.end - r.start).sum();
	}

	/** The selected records that are in memory; of a selection longer than what is in sight, only those. */
	public List<RecordRef> selection() {
		return layers.selectedRows().stream().flatMapToInt(r -> IntStream.range(r.start, r.end)).limit(10_000).mapToObj(pages::peek)
				.filter(java.util.Objects::nonNull).map(this::reference).toList();
	}

	/** Selects the row with this index and brings it into sight. */
	public void select(int row) {
		layers.select(row);
	}

	/** The columns that can be shown, in the model's order. */
	public List<EStructuralFeature> features() {
		return columns.features();
	}

	/** The columns shown, from left to right. */
	public List<EStructuralFeature> visibleFeatures() {
		return layers.visibleColumns().stream().map(columns::feature).toList();
	}

	/** Shows these columns and no others. */
	public void show(Set<EStructuralFeature> features) {
		layers.show(features.stream().map(columns::index).collect(Collectors.toSet()));
		reload();
	}

	/** The text of a cell as it is shown, or null while the row is being read. */
	public String text(int row, EStructuralFeature feature) {
		RecordRow found = pages.row(row);
		int at = pages.query() == null ? -1 : pages.query().features().indexOf(feature);
		return found == null || at < 0 ? null : Values.text(type.section(), feature, found.values().get(at));
	}

	/** The cell where the cursor is, as its column and raw value, or null. */
	public Object[] cursor() {
		int[] at = layers.cursor();
		RecordRow row = at == null ? null : pages.peek(at[1]);
		if (row == null) {
			return null;
		}
		EStructuralFeature feature = columns.feature(at[0]);
		int value = pages.query().features().indexOf(feature);
		return value < 0 ? null : new Object[] { feature, row.values().get(value) };
	}

	/** The table widget. */
	public NatTable natTable() {
		return layers.table();
	}

	/** Copies the selected rows with their headings to the clipboard, as spreadsheets take them. */
	public void copy() {
		new RowCopy(this, pages, layers.selectedRows()).start();
	}

	@Override
	public boolean setFocus() {
		return layers.table().setFocus();
	}

	private void load(Store store) {
		selectedBefore = selection().stream().limit(500).map(RecordRef::id).collect(Collectors.toSet());
		try {
			pages.load(store, query());
		} catch (RuntimeException e) {
			Errors.report(NLS.bind(Messages.RowPages_loading, type.label()), e);
		}
	}

	private void reloadSoon() {
		if (!reloading) {
			reloading = true;
			getDisplay().timerExec(SETTLE, () -> {
				reloading = false;
				reload();
			});
		}
	}

	/** Whether records that this table's rows refer to by their labels were written. */
	private boolean references(StoreEvent event) {
		return type.eClass().getEAllReferences().stream().filter(r -> !r.isContainment())
				.anyMatch(r -> event.types().stream().anyMatch(t -> t.eClass() == r.getEReferenceType()));
	}

	private void refreshRows() {
		layers.table().refresh();
		if (!selectedBefore.isEmpty()) {
			layers.selectAgain(selectedBefore);
		}
		updated();
	}

	private void handle(ILayerEvent event) {
		if (event instanceof ISelectionEvent) {
			updated();
		} else if (event instanceof ShowColumnPositionsEvent) {
			reload();
		} else if (event instanceof HideColumnPositionsEvent) {
			updated();
		}
	}

	private void open(int row) {
		RecordRow found = pages.peek(row);
		if (found != null) {
			RecordRef record = reference(found);
			listeners.forEach(l -> l.opened(record));
		}
	}

	private RecordRef reference(RecordRow row) {
		int at = pages.query().features().indexOf(type.labelFeature());
		String label = at < 0 ? type.label() + " " + row.id() : Values.text(type.section(), type.labelFeature(), row.values().get(at)); //$NON-NLS-1$
		return new RecordRef(type, row.id(), row.version(), label);
	}

	private void updated() {
		listeners.forEach(Listener::updated);
	}

	private void saveState() {
		Properties kept = new Properties();
		layers.saveState(kept);
		state.save(kept);
	}

	/** Adds a listener for the selection alone. */
	public void onSelection(Consumer<List<RecordRef>> consumer) {
		layers.table().addLayerListener(event -> {
			if (event instanceof ISelectionEvent) {
				consumer.accept(selection());
			}
		});
	}
}
