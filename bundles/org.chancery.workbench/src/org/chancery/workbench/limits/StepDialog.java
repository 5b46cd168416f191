package org.chancery.workbench.limits;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.chancery.clock.Clock;
import org.chancery.clock.rules.ExtensionRule;
import org.chancery.clock.rules.ExtensionRule.Level;
import org.chancery.flow.FlowStep.Changes;
import org.chancery.flow.FlowStep.Question;
import org.chancery.flow.StepDraft;
import org.chancery.model.ModelPackage;
import org.chancery.model.Part;
import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.fields.FieldGroup;
import org.chancery.workbench.editor.fields.Fields;
import org.chancery.workbench.editor.fields.RecordSession;
import org.chancery.workbench.records.Values;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.forms.FormDialog;
import org.eclipse.ui.forms.IManagedForm;

/** Asks what a step wants to know; OK is there once nothing is missing and an extension is one that the rule allows. */
final class StepDialog extends FormDialog {
	private final StepDraft draft;
	private final Clock clock;
	private IManagedForm form;
	private FieldGroup recordFields;
	private FieldGroup partFields;
	private FieldGroup extensionFields;
	private FieldGroup requestFields;
	private FieldGroup createdFields;
	private Label why;

	private StepDialog(Shell parent, StepDraft draft, Clock clock) {
		super(parent);
		this.draft = draft;
		this.clock = clock;
	}

	/** Whether the step is to be taken as it was filled in. */
	static boolean open(Shell parent, StepDraft draft, Clock clock) {
		return new StepDialog(parent, draft, clock).open() == Window.OK;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(draft.step().label());
		shell.setData(Ui.ID, "step"); //$NON-NLS-1$
	}

	@Override
	protected Point getInitialSize() {
		Point wanted = super.getInitialSize();
		return new Point(Math.max(wanted.x, 560), Math.min(wanted.y + 60, 700));
	}

	@Override
	protected void createFormContent(IManagedForm managed) {
		form = managed;
		Composite body = managed.getForm().getBody();
		GridLayoutFactory.fillDefaults().margins(12, 12).numColumns(2).spacing(10, 8).applyTo(body);
		RecordType type = draft.step().type();
		recordFields = fields(new RecordSession(type, draft.record()), draft.step().changes());
		if (draft.part() != null) {
			partFields = fields(new RecordSession(type, (Part) draft.part()), draft.step().part().changes());
		}
		if (draft.extension() != null) {
			createExtension(managed);
		}
		if (draft.request() != null) {
			createAnswer(managed);
		}
		if (draft.created() != null) {
			createdFields = fields(new RecordSession(draft.step().creation().type(), draft.created()), draft.step().creation().changes());
		}
		// the form has no head in which its messages would show
		why = Ui.named(managed.getToolkit().createLabel(body, "", SWT.WRAP), "step.whyNot"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(480, 3 * why.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(why);
		GridDataFactory.fillDefaults().grab(true, true).hint(520, SWT.DEFAULT).applyTo(managed.getForm());
	}

	private FieldGroup fields(RecordSession session, Changes changes) {
		FieldGroup group = new FieldGroup(session, form.getMessageManager(), this::check);
		for (Question question : changes.questions()) {
			group.create(form.getForm().getBody(), form.getToolkit(), Fields.of(session, question.feature()), 1);
		}
		session.addListener(group::update);
		return group;
	}

	private void createExtension(IManagedForm managed) {
		RecordSession session = new RecordSession(draft.step().type(), draft.extension());
		extensionFields = new FieldGroup(session, managed.getMessageManager(), this::check);
		Composite body = managed.getForm().getBody();
		ExtensionRule rule = clock.rules().newest(draft.step().limit().clock().rule()).orElseThrow().extension();
		extensionFields.create(body, managed.getToolkit(), Fields.of(session, ModelPackage.Literals.LIMIT_EXTENSION__AMOUNT), 1);
		managed.getToolkit().createLabel(body, Messages.StepDialog_level);
		Combo levels = Ui.named(new Combo(body, SWT.READ_ONLY), "step.level"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).applyTo(levels);
		for (Level level : rule.levels()) {
			levels.add(NLS.bind(Messages.StepDialog_upTo, level.name(), level.upTo()));
		}
		levels.addListener(SWT.Selection, e -> session.set(draft.extension(), ModelPackage.Literals.LIMIT_EXTENSION__LEVEL,
				rule.levels().get(levels.getSelectionIndex()).id()));
		extensionFields.create(body, managed.getToolkit(), Fields.of(session, ModelPackage.Literals.LIMIT_EXTENSION__REASON), 1);
		session.addListener(extensionFields::update);
	}

	/** What was asked for, and the answer to it. */
	private void createAnswer(IManagedForm managed) {
		Composite body = managed.getForm().getBody();
		Label asked = managed.getToolkit().createLabel(body, NLS.bind(Messages.StepDialog_request, new Object[] { draft.request().getAsker(),
				Values.date(draft.request().getAskedDate()), draft.request().getAmount(), Objects.toString(draft.request().getReason(), "") }), SWT.WRAP); //$NON-NLS-1$
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(480, SWT.DEFAULT).applyTo(asked);
		RecordSession session = new RecordSession(draft.step().type(), draft.request());
		requestFields = new FieldGroup(session, managed.getMessageManager(), this::check);
		requestFields.create(body, managed.getToolkit(), Fields.of(session, ModelPackage.Literals.REQUEST__ANSWER), 1);
		session.addListener(requestFields::update);
	}

	private List<FieldGroup> groups() {
		return Stream.of(recordFields, partFields, extensionFields, requestFields, createdFields).filter(g -> g != null).toList();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
	}

	@Override
	protected void okPressed() {
		groups().forEach(g -> g.session().commitPending());
		if (check()) {
			super.okPressed();
		}
	}

	/** Tells what is still missing, and lets OK be pressed once nothing is. */
	private boolean check() {
		String whyNot = groups().stream().flatMap(g -> g.problems().values().stream()).findFirst().orElseGet(() -> draft.whyNot(clock));
		if (why != null) {
			boolean asks = whyNot.isEmpty() && draft.asksForExtension(clock);
			why.setText(asks ? Messages.StepDialog_asks : whyNot);
		}
		var ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			// what is being typed counts only once it is done; okPressed looks again
			ok.setEnabled(whyNot.isEmpty() || groups().stream().anyMatch(g -> g.session().isDirty()));
		}
		return whyNot.isEmpty();
	}
}
