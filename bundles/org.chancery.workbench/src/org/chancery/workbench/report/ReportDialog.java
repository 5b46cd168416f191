package org.chancery.workbench.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.Report;
import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.fields.FieldGroup;
import org.chancery.workbench.editor.fields.Fields;
import org.chancery.workbench.editor.fields.RecordSession;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.FormDialog;
import org.eclipse.ui.forms.IManagedForm;

/** All that belongs to one report: its period, its title, who gives it and when, how numbers are printed. */
final class ReportDialog extends FormDialog {
	private static final Object PERIOD = new Object();

	private final RecordSession session;
	private final Period last;
	private final boolean isNew;
	private FieldGroup fields;
	private IManagedForm form;

	private ReportDialog(Shell parent, RecordType type, Report report, Period last, boolean isNew) {
		super(parent);
		this.session = new RecordSession(type, report);
		this.last = last;
		this.isNew = isNew;
	}

	/**
	 * Asks for what belongs to a new report.
	 *
	 * @param draft what is filled in already
	 * @param last  the period of the report before, or null
	 * @return the report to be stored, empty if people did not want it
	 */
	static Optional<Report> create(Shell parent, RecordType type, Report draft, Period last) {
		ReportDialog dialog = new ReportDialog(parent, type, draft, last, true);
		return dialog.open() == Window.OK ? Optional.of(dialog.report()) : Optional.empty();
	}

	/** Lets people change what belongs to a stored report. */
	static void edit(Shell parent, RecordType type, Report stored, Consumer<Consumer<Report>> change) {
		ReportDialog dialog = new ReportDialog(parent, type, EcoreUtil.copy(stored), null, false);
		if (dialog.open() == Window.OK) {
			Report edited = dialog.report();
			List<EStructuralFeature> changed = dialog.features().stream()
					.filter(f -> !java.util.Objects.equals(stored.eGet(f), edited.eGet(f))).toList();
			if (!changed.isEmpty()) {
				change.accept(report -> changed.forEach(f -> report.eSet(f, edited.eGet(f))));
			}
		}
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(isNew ? Messages.Dialog_new : Messages.Dialog_edit);
		shell.setData(Ui.ID, "report.dialog"); //$NON-NLS-1$
	}

	@Override
	protected Point getInitialSize() {
		Point wanted = super.getInitialSize();
		return new Point(Math.max(wanted.x, 860), Math.min(wanted.y + 20, 720));
	}

	@Override
	protected void createFormContent(IManagedForm managed) {
		form = managed;
		managed.getForm().setText(isNew ? Messages.Dialog_new : Messages.Dialog_edit);
		managed.getToolkit().decorateFormHeading(managed.getForm().getForm());
		Composite body = managed.getForm().getBody();
		GridLayoutFactory.fillDefaults().margins(14, 12).numColumns(4).spacing(10, 8).applyTo(body);
		ToolBar bar = new ToolBar(body, SWT.FLAT | SWT.RIGHT);
		managed.getToolkit().adapt(bar);
		GridDataFactory.fillDefaults().span(4, 1).applyTo(bar);
		ToolItem presets = new ToolItem(bar, SWT.DROP_DOWN);
		presets.setText(Messages.Dialog_presets);
		presets.setImage(Icons.CALENDAR.image());
		presets.addListener(SWT.Selection, e -> PresetMenu.open(presets, last, this::set));
		fields = new FieldGroup(session, managed.getMessageManager(), this::checkPeriod);
		for (EStructuralFeature feature : features()) {
			fields.create(body, managed.getToolkit(), Fields.of(session, feature), 2);
		}
		session.addListener(fields::update);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setText(isNew ? Messages.Dialog_create : Messages.Dialog_store);
		setButtonLayoutData(getButton(IDialogConstants.OK_ID));
		fields.update();
	}

	@Override
	protected void okPressed() {
		session.commitPending();
		if (isComplete()) {
			super.okPressed();
		}
	}

	/** What people set, the period first. */
	private List<EStructuralFeature> features() {
		return List.of(ModelPackage.Literals.REPORT__FROM, ModelPackage.Literals.REPORT__TO, ModelPackage.Literals.REPORT__TITLE,
				ModelPackage.Literals.REPORT__KIND, ModelPackage.Literals.REPORT__BUREAU, ModelPackage.Literals.REPORT__SELF,
				ModelPackage.Literals.RECORD__EFFECTIVE_DATE, ModelPackage.Literals.REPORT__SPEAKER, ModelPackage.Literals.REPORT__TERM,
				ModelPackage.Literals.REPORT__SESSION, ModelPackage.Literals.REPORT__ORDINAL, ModelPackage.Literals.REPORT__BLANKS,
				ModelPackage.Literals.REPORT__MAN_STYLE, ModelPackage.Literals.RECORD__REMARKS);
	}

	private Report report() {
		return (Report) session.record();
	}

	private void set(Period period) {
		session.set(report(), ModelPackage.Literals.REPORT__FROM, period.from());
		session.set(report(), ModelPackage.Literals.REPORT__TO, period.to());
	}

	private boolean endsBeforeItBegins() {
		return report().getFrom() != null && report().getTo() != null && report().getTo().isBefore(report().getFrom());
	}

	private boolean isComplete() {
		return fields.problems().isEmpty() && !endsBeforeItBegins();
	}

	private void checkPeriod() {
		form.getMessageManager().removeMessage(PERIOD);
		if (endsBeforeItBegins()) {
			form.getMessageManager().addMessage(PERIOD,
					NLS.bind(Messages.Runner_noPeriod, Texts.day(report().getFrom()), Texts.day(report().getTo())), null, IMessageProvider.ERROR);
		}
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(isComplete());
		}
	}
}
