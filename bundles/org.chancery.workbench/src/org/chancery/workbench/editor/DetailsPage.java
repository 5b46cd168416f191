package org.chancery.workbench.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chancery.flow.Flows;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.fields.AttachmentsField;
import org.chancery.workbench.editor.fields.Field;
import org.chancery.workbench.editor.fields.FieldGroup;
import org.chancery.workbench.editor.fields.Fields;
import org.chancery.workbench.editor.fields.PartsField;
import org.chancery.workbench.editor.fields.RecordSession;
import org.chancery.workbench.limits.StepsBar;
import org.chancery.workbench.records.Values;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;

/** The record's contents, laid out from its model: fields in two columns, then a table for each kind of parts. */
final class DetailsPage extends FormPage {
	private static final int ACROSS = 2;
	private static final Object NOTICE = new Object();

	private final RecordEditor editor;
	private FieldGroup fields;
	private Label subtitle;

	DetailsPage(RecordEditor editor) {
		super(editor, "details", Messages.RecordEditor_details); //$NON-NLS-1$
		this.editor = editor;
	}

	@Override
	protected void createFormContent(IManagedForm managed) {
		ScrolledForm form = managed.getForm();
		Ui.named(form, "record.form"); //$NON-NLS-1$
		subtitle = new Label(form.getForm().getHead(), SWT.NONE);
		subtitle.setForeground(form.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		form.setHeadClient(subtitle);
		GridLayoutFactory.fillDefaults().margins(10, 6).spacing(0, 8).applyTo(form.getBody());
		showLoading();
	}

	/** Shows that the record is on its way. */
	void showLoading() {
		IManagedForm managed = getManagedForm();
		if (managed == null || fields != null) {
			return;
		}
		clear();
		managed.getForm().setText(editor.input().getName());
		managed.getToolkit().createLabel(managed.getForm().getBody(), Messages.RecordEditor_loading);
		managed.reflow(true);
	}

	/** Shows that there is nothing to show, and why. */
	void showNothing(String reason) {
		IManagedForm managed = getManagedForm();
		clear();
		fields = null;
		Label label = managed.getToolkit().createLabel(managed.getForm().getBody(), reason, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(label);
		managed.getForm().setText(editor.input().getName());
		subtitle.setText(""); //$NON-NLS-1$
		managed.reflow(true);
	}

	/** Shows a record that is edited. */
	void show(RecordSession session) {
		IManagedForm managed = getManagedForm();
		clear();
		managed.getForm().setRedraw(false);
		try {
			fields = new FieldGroup(session, managed.getMessageManager(), this::showHeader);
			create(session, managed);
		} finally {
			managed.getForm().setRedraw(true);
		}
		session.addListener(fields::update);
		fields.update();
		managed.reflow(true);
	}

	/** What is wrong with the record as it stands, by field. */
	Map<Field, String> problems() {
		return fields == null ? Map.of() : fields.problems();
	}

	/** Puts the cursor into a field and tells what is wrong there. */
	void reveal(Field field) {
		field.control().setFocus();
	}

	/** Tells something about the record above its fields, or nothing if the text is null. */
	void notice(String text) {
		IManagedForm managed = getManagedForm();
		if (managed != null) {
			managed.getMessageManager().removeMessage(NOTICE);
			if (text != null) {
				managed.getMessageManager().addMessage(NOTICE, text, null, IMessageProvider.WARNING);
			}
		}
	}

	@Override
	public void setFocus() {
		if (fields != null) {
			fields.fields().stream().findFirst().ifPresent(f -> f.control().setFocus());
		} else {
			super.setFocus();
		}
	}

	private void clear() {
		getManagedForm().getMessageManager().removeAllMessages();
		for (Control child : getManagedForm().getForm().getBody().getChildren()) {
			child.dispose();
		}
	}

	private void create(RecordSession session, IManagedForm managed) {
		RecordType type = session.type();
		FormToolkit toolkit = managed.getToolkit();
		Composite body = managed.getForm().getBody();
		Flows.of(type).ifPresent(flow -> StepsBar.create(section(body, toolkit, Messages.RecordEditor_steps, false), toolkit, flow, session));
		Composite grid = section(body, toolkit, Messages.RecordEditor_contents, false);
		GridLayoutFactory.fillDefaults().margins(2, 4).numColumns(ACROSS * 2).spacing(10, 7).applyTo(grid);
		List<EReference> parts = new ArrayList<>();
		for (EStructuralFeature feature : type.features()) {
			if (RecordType.isParts(feature)) {
				parts.add((EReference) feature);
			} else if (feature != ModelPackage.Literals.RECORD__REMARKS && feature.getEType().getInstanceClass() != byte[].class) {
				fields.create(grid, toolkit, Fields.of(session, feature), ACROSS);
			}
		}
		fields.create(grid, toolkit, Fields.of(session, ModelPackage.Literals.RECORD__REMARKS), ACROSS);
		for (EReference feature : parts) {
			boolean files = feature == ModelPackage.Literals.RECORD__ATTACHMENTS;
			PartsField field = files ? new AttachmentsField(session) : new PartsField(session, feature);
			Composite client = section(body, toolkit, field.label(), true);
			GridLayoutFactory.fillDefaults().margins(2, 4).applyTo(client);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(field.create(client, toolkit));
			fields.add(field);
		}
	}

	private static Composite section(Composite body, FormToolkit toolkit, String title, boolean foldable) {
		Section section = toolkit.createSection(body, ExpandableComposite.SHORT_TITLE_BAR | ExpandableComposite.EXPANDED
				| (foldable ? ExpandableComposite.TWISTIE : 0));
		section.setText(title);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
		Composite client = toolkit.createComposite(section);
		section.setClient(client);
		return client;
	}

	private void showHeader() {
		Record record = fields.session().record();
		RecordType type = fields.session().type();
		ScrolledForm form = getManagedForm().getForm();
		String title = record.getId() == 0 ? editor.input().getName() : type.title(record);
		form.setText(title.length() > 60 ? title.substring(0, 60) + "…" : title); //$NON-NLS-1$
		form.setImage(Icons.image(type.section()));
		StringBuilder line = new StringBuilder(type.section().name().equals(type.label()) ? type.label() : NLS.bind(Messages.RecordEditor_type, type.section().name(), type.label()));
		if (record.isMadeUp()) {
			line.append("   ").append(Messages.RecordTable_madeUp); //$NON-NLS-1$
		}
		if (record.getModifiedAt() != null) {
			line.append("   ").append(NLS.bind(Messages.RecordEditor_modified, Values.time(record.getModifiedAt()), record.getModifiedBy())); //$NON-NLS-1$
		}
		subtitle.setText(line.toString());
		editor.headerChanged(title);
	}
}
