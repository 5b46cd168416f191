package org.chancery.workbench.records;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Chooses which columns a table shows. */
final class ColumnDialog extends Dialog {
	private final RecordType type;
	private final List<EStructuralFeature> features;
	private final List<EStructuralFeature> visible;
	private final Set<EStructuralFeature> chosen = new LinkedHashSet<>();
	private CheckboxTableViewer viewer;

	ColumnDialog(Shell parent, RecordTable table) {
		super(parent);
		type = table.type();
		features = table.features();
		visible = table.visibleFeatures();
	}

	/** The columns that were chosen, at least one. */
	Set<EStructuralFeature> chosen() {
		return chosen;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.ColumnDialog_title);
		shell.setData(Ui.ID, "columns"); //$NON-NLS-1$
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		new Label(area, SWT.NONE).setText(Messages.ColumnDialog_message);
		viewer = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.V_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setLabelProvider(LabelProvider.createTextProvider(f -> type.label((EStructuralFeature) f)));
		viewer.setInput(features);
		viewer.setCheckedElements(visible.toArray());
		viewer.addCheckStateListener(e -> getButton(IDialogConstants.OK_ID).setEnabled(viewer.getCheckedElements().length > 0));
		GridDataFactory.fillDefaults().grab(true, true).hint(320, 380).applyTo(viewer.getControl());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLIENT_ID, Messages.ColumnDialog_defaults, false)
				.addListener(SWT.Selection, e -> viewer.setCheckedElements(features.stream().filter(RecordType::isListed).toArray()));
		super.createButtonsForButtonBar(parent);
	}

	@Override
	protected void okPressed() {
		chosen.addAll(Arrays.stream(viewer.getCheckedElements()).map(EStructuralFeature.class::cast).collect(Collectors.toList()));
		super.okPressed();
	}
}
