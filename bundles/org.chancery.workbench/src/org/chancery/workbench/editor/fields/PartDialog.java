package org.chancery.workbench.editor.fields;

import java.util.ArrayList;
import java.util.List;

import org.chancery.model.ModelPackage;
import org.chancery.model.Part;
import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.forms.FormDialog;
import org.eclipse.ui.forms.IManagedForm;

/** Edits one part of a record. */
final class PartDialog extends FormDialog {
	private final RecordSession session;
	private final String title;
	private FieldGroup fields;

	private PartDialog(Shell parent, RecordSession session, String title) {
		super(parent);
		this.session = session;
		this.title = title;
	}

	/** Lets people edit a part; answers whether they want it as it is now. */
	static boolean edit(Shell parent, RecordType type, Part part, String title) {
		return new PartDialog(parent, new RecordSession(type, part), title).open() == Window.OK;
	}

	/** The features of a part that people edit, in the model's order. */
	static List<EStructuralFeature> features(EClass partClass) {
		List<EStructuralFeature> features = new ArrayList<>(partClass.getEAllStructuralFeatures());
		features.removeIf(f -> f == ModelPackage.Literals.PART__ID || f.isMany() || f.isDerived() || f.isTransient());
		return features;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(NLS.bind(Messages.PartDialog_title, title));
		shell.setData(Ui.ID, "part"); //$NON-NLS-1$
	}

	@Override
	protected Point getInitialSize() {
		Point wanted = super.getInitialSize();
		return new Point(Math.max(wanted.x, 560), Math.min(wanted.y + 40, 700));
	}

	@Override
	protected void createFormContent(IManagedForm managed) {
		Composite body = managed.getForm().getBody();
		GridLayoutFactory.fillDefaults().margins(12, 12).numColumns(2).spacing(10, 8).applyTo(body);
		fields = new FieldGroup(session, managed.getMessageManager(), this::enableOk);
		for (EStructuralFeature feature : features(session.root().eClass())) {
			if (feature.getEType().getInstanceClass() != byte[].class) {
				fields.create(body, managed.getToolkit(), Fields.of(session, feature), 1);
			}
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(520, SWT.DEFAULT).applyTo(managed.getForm());
		session.addListener(fields::update);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		fields.update();
	}

	@Override
	protected void okPressed() {
		session.commitPending();
		if (fields.problems().isEmpty()) {
			super.okPressed();
		}
	}

	private void enableOk() {
		var ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(fields.problems().isEmpty());
		}
	}
}
