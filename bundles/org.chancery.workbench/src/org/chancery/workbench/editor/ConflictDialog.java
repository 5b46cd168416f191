package org.chancery.workbench.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.ConflictException;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.fields.RecordSession;
import org.chancery.workbench.records.Values;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * Shows what one changed oneself beside what somebody else has saved meanwhile, feature by feature, and lets people
 * choose. What only one of the two changed is chosen already.
 */
final class ConflictDialog extends MessageDialog {
	/** What people decided. */
	enum Decision {
		/** Keep what is ticked of one's own, take the rest from the other, and save. */
		MERGE,
		/** Drop one's own changes. */
		THEIRS,
		/** Decide later: nothing is saved, nothing is lost. */
		CANCEL
	}

	private final RecordSession session;
	private final Optional<Record> theirs;
	private final List<EStructuralFeature> differing = new ArrayList<>();
	private final Set<EStructuralFeature> mine = new LinkedHashSet<>();
	private CheckboxTableViewer viewer;

	ConflictDialog(Shell parent, RecordSession session, ConflictException conflict) {
		super(parent, Messages.Conflict_title, null, message(conflict), WARNING, 0,
				conflict.theirs().isPresent() ? Messages.Conflict_merge : Messages.Conflict_saveAsNew, Messages.Conflict_theirs, Messages.Conflict_cancel);
		this.session = session;
		this.theirs = conflict.theirs();
		theirs.ifPresent(other -> session.type().features().stream().filter(f -> !same(session.record(), other, f)).forEach(feature -> {
			differing.add(feature);
			if (!same(session.record(), session.base(), feature)) {
				mine.add(feature);
			}
		}));
	}

	/** Whether each feature was changed by one of the two only, so that there is nothing to decide. */
	boolean mergesByItself() {
		return theirs.isPresent() && mine.stream().allMatch(feature -> same(theirs.get(), session.base(), feature));
	}

	Decision ask() {
		return switch (open()) {
		case 0 -> Decision.MERGE;
		case 1 -> Decision.THEIRS;
		default -> Decision.CANCEL;
		};
	}

	/** Carries the choice out on the record that is edited, so that it can be saved over the other's version. */
	void merge() {
		Record record = session.record();
		if (theirs.isEmpty()) {
			record.setId(0);
			record.setVersion(0);
			return;
		}
		Record other = theirs.get();
		Record values = EcoreUtil.copy(record);
		for (EStructuralFeature feature : differing) {
			if (!mine.contains(feature)) {
				values.eSet(feature, copyOf(other, feature));
			}
		}
		session.setAll(record, values);
		record.setVersion(other.getVersion());
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData(Ui.ID, "conflict"); //$NON-NLS-1$
	}

	@Override
	protected Control createCustomArea(Composite parent) {
		if (differing.isEmpty()) {
			return null;
		}
		viewer = CheckboxTableViewer.newCheckList(parent, SWT.BORDER | SWT.FULL_SELECTION);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(true);
		Ui.named(viewer.getTable(), "conflict.table"); //$NON-NLS-1$
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(Messages.Conflict_feature, 150, f -> session.type().label(f));
		column(Messages.Conflict_mine, 230, f -> text(session.record(), f));
		column(Messages.Conflict_other, 230, f -> text(theirs.orElseThrow(), f));
		viewer.setInput(differing);
		viewer.setCheckedElements(mine.toArray());
		viewer.addCheckStateListener(e -> {
			if (e.getChecked()) {
				mine.add((EStructuralFeature) e.getElement());
			} else {
				mine.remove(e.getElement());
			}
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(640, 180).applyTo(viewer.getTable());
		return viewer.getTable();
	}

	private void column(String title, int width, java.util.function.Function<EStructuralFeature, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(f -> text.apply((EStructuralFeature) f).replace('\n', ' ')));
	}

	private String text(Record record, EStructuralFeature feature) {
		Object value = record.eGet(feature);
		if (value instanceof List<?> parts) {
			return NLS.bind(Messages.Conflict_parts, parts.size(), String.join("、", parts.stream().map(p -> label((EObject) p)).toList())); //$NON-NLS-1$
		}
		return Values.text(session.section(), feature, value);
	}

	private static String label(EObject part) {
		Object value = part.eGet(RecordType.labelFeature(part.eClass()));
		return value == null ? "" : value.toString(); //$NON-NLS-1$
	}

	private static Object copyOf(Record from, EStructuralFeature feature) {
		Object value = from.eGet(feature);
		return value instanceof List<?> parts ? EcoreUtil.copyAll(parts) : value;
	}

	private static boolean same(Record one, Record other, EStructuralFeature feature) {
		Object first = one.eGet(feature);
		Object second = other.eGet(feature);
		if (first instanceof List<?> parts && second instanceof List<?> others) {
			return EcoreUtil.equals(castList(parts), castList(others));
		} else if (first instanceof Record target && second instanceof Record otherTarget) {
			return target.getId() == otherTarget.getId();
		} else if (first instanceof java.math.BigDecimal number && second instanceof java.math.BigDecimal otherNumber) {
			return number.compareTo(otherNumber) == 0;
		}
		return Objects.equals(first, second);
	}

	@SuppressWarnings("unchecked")
	private static List<EObject> castList(List<?> list) {
		return (List<EObject>) list;
	}

	private static String message(ConflictException conflict) {
		return conflict.theirs().map(r -> NLS.bind(Messages.Conflict_changed, r.getModifiedBy() == null ? "" : r.getModifiedBy(), //$NON-NLS-1$
				r.getModifiedAt() == null ? "" : Values.time(r.getModifiedAt()))).orElse(conflict.getMessage()); //$NON-NLS-1$
	}
}
