package org.chancery.workbench.exchange;

import java.util.ArrayList;
import java.util.List;

import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordQuery;
import org.chancery.workbench.Ui;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The page of the export: which records, which columns, and the file. */
final class ExportPage extends WizardPage {
	private final RecordQuery shown;
	private RecordType type;
	private Button onlyShown;
	private CheckboxTableViewer columns;
	private TargetFile target;

	/** @param shown the query of the record table from which the export was called, or null */
	ExportPage(RecordType type, RecordQuery shown) {
		super("export", Messages.Export_title, null); //$NON-NLS-1$
		this.type = type;
		this.shown = shown;
		setDescription(Messages.Export_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
		new TypeCombo(page, type, chosen -> {
			type = chosen;
			showType();
		});
		new Label(page, SWT.NONE);
		onlyShown = Ui.named(new Button(page, SWT.CHECK), "onlyShown"); //$NON-NLS-1$
		onlyShown.setText(Messages.Export_onlyShown);
		onlyShown.setSelection(true);
		Label label = new Label(page, SWT.NONE);
		label.setText(Messages.Export_columns);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.TOP).applyTo(label);
		createColumns(page);
		target = new TargetFile(page, this::update);
		setControl(page);
		showType();
	}

	private void createColumns(Composite page) {
		Composite box = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(box);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(box);
		columns = CheckboxTableViewer.newCheckList(box, SWT.BORDER | SWT.FULL_SELECTION);
		Ui.named(columns.getTable(), "columns"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, 200).applyTo(columns.getTable());
		columns.setContentProvider(ArrayContentProvider.getInstance());
		columns.setLabelProvider(LabelProvider.createTextProvider(f -> type.label((EStructuralFeature) f)));
		columns.addCheckStateListener(e -> update());
		for (boolean all : new boolean[] { true, false }) {
			Button button = new Button(box, SWT.PUSH);
			button.setText(all ? Messages.Export_all : Messages.Export_none);
			button.addListener(SWT.Selection, e -> {
				columns.setAllChecked(all);
				update();
			});
		}
	}

	private boolean isShownType() {
		return shown != null && shown.type() == type;
	}

	private void showType() {
		onlyShown.setEnabled(isShownType());
		if (type != null) {
			// attachments are files, which a table cannot hold
			List<EStructuralFeature> features = new ArrayList<>(type.features());
			features.remove(org.chancery.model.ModelPackage.Literals.RECORD__ATTACHMENTS);
			columns.setInput(features);
			columns.setCheckedElements((isShownType() ? shown.features() : features).toArray());
			target.offer(type.label());
		}
		update();
	}

	private void update() {
		boolean file = target != null && target.file().isPresent();
		setErrorMessage(file || type == null ? null : Messages.Target_noFile);
		setPageComplete(type != null && file && columns.getCheckedElements().length > 0);
	}

	TargetFile target() {
		return target;
	}

	/** Which records and features are to be written, in the order of the columns here. */
	RecordQuery query() {
		List<EStructuralFeature> features = new ArrayList<>();
		for (Object checked : columns.getCheckedElements()) {
			features.add((EStructuralFeature) checked);
		}
		RecordQuery query = isShownType() && onlyShown.getSelection() ? shown : RecordQuery.all(type);
		return query.withFeatures(features);
	}
}
