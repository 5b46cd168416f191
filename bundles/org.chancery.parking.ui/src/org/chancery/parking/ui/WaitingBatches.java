package org.chancery.parking.ui;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.parking.BatchStatus;
import org.chancery.parking.ParkingPackage.Literals;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.workbench.Ui;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The applications that wait to be decided, the oldest first. */
final class WaitingBatches {
	static final RecordType BATCHES = SectionRegistry.instance().typeOf(Literals.PERMIT_BATCH).orElseThrow();

	private static final int MOST = 1_000;
	private static final List<EStructuralFeature> SHOWN = List.of(Literals.PERMIT_BATCH__NUMBER, Literals.PERMIT_BATCH__AGENCY,
			Literals.PERMIT_BATCH__SITE, Literals.PERMIT_BATCH__KIND, Literals.PERMIT_BATCH__QUANTITY, Literals.PERMIT_BATCH__VALID_FROM,
			Literals.PERMIT_BATCH__VALID_UNTIL);

	private final Table table;
	private List<RecordRow> rows = List.of();

	WaitingBatches(Composite parent) {
		table = Ui.named(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER), "batches"); //$NON-NLS-1$
		table.setHeaderVisible(true);
		String[] names = { Messages.Column_number, Messages.Column_agency, Messages.Column_site, Messages.Column_kind, Messages.Column_quantity,
				Messages.Column_from, Messages.Column_until };
		int[] widths = { 110, 170, 110, 80, 60, 100, 100 };
		for (int i = 0; i < names.length; i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(names[i]);
			column.setWidth(widths[i]);
		}
		table.addListener(SWT.SetData, event -> ((TableItem) event.item)
				.setText(rows.get(event.index).values().stream().map(WaitingBatches::text).toArray(String[]::new)));
	}

	private static String text(Object value) {
		return value instanceof Enumerator literal
				? RecordType.literalLabel(BATCHES.section(), Literals.PERMIT_KIND.getEEnumLiteral(literal.getName()), Locale.getDefault())
				: Objects.toString(value, ""); //$NON-NLS-1$
	}

	/** Reads them; not on the window's thread. */
	static List<RecordRow> read(Store store) {
		RecordQuery query = RecordQuery.all(BATCHES).withFeatures(SHOWN)
				.and(store.naming().column(Literals.PERMIT_BATCH__STATUS).coerce(String.class).eq(BatchStatus.REQUESTED.getName()))
				.orderBy(List.of(new RecordQuery.Sort(ModelPackage.Literals.RECORD__EFFECTIVE_DATE, false))).limit(MOST);
		return store.rows(query).stream().filter(row -> !row.madeUp()).toList();
	}

	Table table() {
		return table;
	}

	void show(List<RecordRow> shown) {
		rows = shown;
		table.setItemCount(rows.size());
		table.clearAll();
	}

	/** The one selected, or null. */
	RecordRow selected() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= rows.size() ? null : rows.get(index);
	}
}
