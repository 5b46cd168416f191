package org.chancery.workbench.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordRow;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionBindings;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.action.SortColumnAction;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** The layers of a record table: columns that move, hide and sort; whole rows that are selected; a lazy body. */
final class TableLayers {
	private static final int ROW_HEIGHT = 26;
	private static final int HEADER_HEIGHT = 30;

	private final RecordType type;
	private final TableColumns columns;
	private final RowPages pages;
	private final ColumnHideShowLayer hideShow;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final NatTable table;
	private boolean dark;
	private IntConsumer onOpen = row -> {
	};

	TableLayers(Composite parent, RecordType type, TableColumns columns, RowPages pages, SortOrder order, Properties state) {
		this.type = type;
		this.columns = columns;
		this.pages = pages;
		DataLayer body = new DataLayer(new Body(), 120, ROW_HEIGHT);
		IntStream.range(0, columns.count()).forEach(i -> body.setDefaultColumnWidthByPosition(i, columns.width(i)));
		body.setConfigLabelAccumulator((labels, column, row) -> labelCell(labels::addLabel, column, row));
		hideShow = new ColumnHideShowLayer(new ColumnReorderLayer(body));
		selection = new SelectionLayer(hideShow, false);
		selection.addConfiguration(new WholeRows());
		viewport = new ViewportLayer(selection);
		DataLayer headings = new DataLayer(new Headings(), 120, HEADER_HEIGHT);
		SortHeaderLayer<RecordRow> header = new SortHeaderLayer<>(new ColumnHeaderLayer(headings, viewport, selection), order, false);
		CompositeLayer whole = new CompositeLayer(1, 2);
		whole.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
		whole.setChildLayer(GridRegion.BODY, viewport, 0, 1);
		table = new NatTable(parent, whole, false);
		table.setConfigRegistry(new ConfigRegistry());
		table.addConfiguration(new DefaultNatTableStyleConfiguration());
		table.addConfiguration(TableLook.labels(parent));
		table.addConfiguration(new SortByClick());
		table.addConfiguration(new OpenRow());
		table.configure();
		dark = TableLook.isDark(parent);
		table.setTheme(TableLook.theme(parent));
		table.addListener(SWT.Paint, e -> followTheme(parent));
		int[] unlisted = IntStream.range(0, columns.count()).filter(i -> !columns.isListed(i)).toArray();
		if (state.isEmpty()) {
			hideShow.hideColumnIndexes(unlisted);
		} else {
			table.loadState("", state); //$NON-NLS-1$
		}
	}

	/** Takes light or dark colours after the workbench's theme has changed. */
	private void followTheme(Composite parent) {
		if (dark != TableLook.isDark(parent)) {
			dark = !dark;
			Ui.async(table, () -> table.setTheme(TableLook.theme(parent)));
		}
	}

	NatTable table() {
		return table;
	}

	/** Tells the index of a row that was double-clicked or on which Enter was pressed. */
	void onOpen(IntConsumer consumer) {
		onOpen = consumer;
	}

	/** The columns shown, from left to right, as indexes. */
	List<Integer> visibleColumns() {
		return IntStream.range(0, hideShow.getColumnCount()).map(hideShow::getColumnIndexByPosition).boxed().toList();
	}

	void show(Set<Integer> wanted) {
		hideShow.showAllColumns();
		Collection<Integer> hidden = IntStream.range(0, columns.count()).boxed().filter(i -> !wanted.contains(i)).toList();
		hideShow.hideColumnIndexes(hidden);
	}

	List<Range> selectedRows() {
		return new ArrayList<>(selection.getSelectedRowPositions());
	}

	/** The column and row, as indexes, where the cursor is, or null. */
	int[] cursor() {
		var anchor = selection.getSelectionAnchor();
		if (anchor == null || anchor.getRowPosition() < 0 || anchor.getColumnPosition() < 0) {
			return null;
		}
		return new int[] { selection.getColumnIndexByPosition(anchor.getColumnPosition()), anchor.getRowPosition() };
	}

	void select(int row) {
		selection.selectRow(0, row, false, false);
		viewport.moveRowPositionIntoViewport(row);
	}

	/** Selects these records again among the rows in memory near the top of what is in sight. */
	void selectAgain(Set<Long> ids) {
		selection.clear(false);
		int first = Math.max(0, viewport.getOriginRowPosition() - RowPages.PAGE);
		IntStream.range(first, Math.min(pages.rowCount(), first + 3 * RowPages.PAGE)).filter(i -> {
			RecordRow row = pages.peek(i);
			return row != null && ids.contains(row.id());
		}).forEach(i -> selection.selectRow(0, i, false, true));
	}

	void saveState(Properties state) {
		table.saveState("", state); //$NON-NLS-1$
	}

	private void labelCell(java.util.function.Consumer<String> label, int column, int row) {
		EStructuralFeature feature = columns.feature(column);
		if (Values.isNumber(feature)) {
			label.accept(TableLook.NUMBER);
		} else if (Values.isBoolean(feature) || feature.getEType() instanceof EEnum) {
			label.accept(TableLook.CENTRED);
		}
		RecordRow found = pages.peek(row);
		if (found != null && found.madeUp()) {
			label.accept(TableLook.MADE_UP);
		}
	}

	private final class Body implements IDataProvider {
		@Override
		public Object getDataValue(int column, int row) {
			RecordRow found = pages.row(row);
			if (found == null) {
				return Messages.RecordTable_placeholder;
			}
			EStructuralFeature feature = columns.feature(column);
			int at = pages.query().features().indexOf(feature);
			String text = at < 0 ? Messages.RecordTable_placeholder : Values.text(type.section(), feature, found.values().get(at));
			text = text.replace('\n', ' ');
			return found.madeUp() && feature == type.labelFeature() ? Messages.RecordTable_madeUp + "  " + text : text; //$NON-NLS-1$
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException();
		}

		@Override
		public int getColumnCount() {
			return columns.count();
		}

		@Override
		public int getRowCount() {
			return pages.rowCount();
		}
	}

	private final class Headings implements IDataProvider {
		@Override
		public Object getDataValue(int column, int row) {
			return columns.label(column);
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException();
		}

		@Override
		public int getColumnCount() {
			return columns.count();
		}

		@Override
		public int getRowCount() {
			return 1;
		}
	}

	private static final class WholeRows extends DefaultSelectionLayerConfiguration {
		@Override
		protected void addSelectionUIBindings() {
			addConfiguration(new RowOnlySelectionBindings());
		}

		@Override
		protected void addMoveSelectionConfig() {
			addConfiguration(new RowOnlySelectionConfiguration());
		}
	}

	/** A click sorts by the column alone, with Shift by it besides the others. */
	private static final class SortByClick extends SingleClickSortConfiguration {
		@Override
		public void configureUiBindings(UiBindingRegistry registry) {
			super.configureUiBindings(registry);
			registry.registerFirstSingleClickBinding(
					new MouseEventMatcher(SWT.MOD2, GridRegion.COLUMN_HEADER, MouseEventMatcher.LEFT_BUTTON), new SortColumnAction(true));
		}
	}

	private final class OpenRow extends AbstractUiBindingConfiguration {
		@Override
		public void configureUiBindings(UiBindingRegistry registry) {
			registry.registerFirstDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE),
					(natTable, event) -> open(natTable.getRowIndexByPosition(natTable.getRowPositionByY(event.y))));
			registry.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR), (natTable, event) -> openCursor());
			registry.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.KEYPAD_CR), (natTable, event) -> openCursor());
		}

		private void openCursor() {
			int[] at = cursor();
			if (at != null) {
				open(at[1]);
			}
		}

		private void open(int row) {
			if (row >= 0) {
				onOpen.accept(row);
			}
		}
	}
}
