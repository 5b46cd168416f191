package org.chancery.workbench.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.chancery.figures.FigureValue;
import org.chancery.model.Inclusion;
import org.chancery.model.InclusionKind;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.RecordRef;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the reason why records are taken into a figure or left out of it by hand, and keeps it. */
final class InclusionDialog extends TitleAreaDialog {
	private static final int NAMED = 5;

	private final FigureValue figure;
	private final List<RecordRef> records;
	private final InclusionKind kind;
	private String reason = ""; //$NON-NLS-1$

	private InclusionDialog(Shell parent, FigureValue figure, List<RecordRef> records, InclusionKind kind) {
		super(parent);
		this.figure = figure;
		this.records = records;
		this.kind = kind;
		setHelpAvailable(false);
	}

	/** Asks for the reason and keeps it in the background, for the figure's period. */
	static void ask(Shell parent, FigureValue figure, List<RecordRef> records, InclusionKind kind) {
		InclusionDialog dialog = new InclusionDialog(parent, figure, records, kind);
		if (dialog.open() == Window.OK) {
			List<Inclusion> inclusions = records.stream().map(r -> inclusion(figure, r, kind, dialog.reason)).toList();
			Loading.of(Messages.Inclusion_task, monitor -> OpenStore.instance().get().write(transaction -> {
				inclusions.forEach(transaction::insert);
				return null;
			})).start(null, done -> {
				// the report follows by itself
			});
		}
	}

	private static Inclusion inclusion(FigureValue figure, RecordRef record, InclusionKind kind, String reason) {
		Period period = figure.period();
		Inclusion inclusion = ModelFactory.eINSTANCE.createInclusion();
		inclusion.setEffectiveDate(LocalDate.now());
		inclusion.setFigure(figure.definition().id());
		inclusion.setKind(kind);
		inclusion.setRecordType(record.type().qualifiedName());
		inclusion.setRecordId(record.id());
		inclusion.setFrom(period.from());
		inclusion.setTo(period.to());
		inclusion.setReason(reason);
		return inclusion;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(isLeavingOut() ? Messages.Inclusion_leaveOut : Messages.Inclusion_takeIn);
		shell.setData(Ui.ID, "inclusion"); //$NON-NLS-1$
	}

	@Override
	protected Point getInitialSize() {
		return new Point(Math.max(560, super.getInitialSize().x), Math.max(360, super.getInitialSize().y));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(NLS.bind(isLeavingOut() ? Messages.Inclusion_leaveOutTitle : Messages.Inclusion_takeInTitle, figure.definition().name()));
		setMessage(NLS.bind(Messages.Inclusion_message, Texts.period(figure.period())));
		Composite fields = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(fields);
		label(fields, Messages.Inclusion_records);
		Label names = new Label(fields, SWT.WRAP);
		names.setText(names());
		GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(names);
		label(fields, Messages.Inclusion_reason);
		Text text = Ui.named(new Text(fields, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL), "inclusion.reason"); //$NON-NLS-1$
		text.setTextLimit(RecordType.length(ModelPackage.Literals.INCLUSION__REASON));
		GridDataFactory.fillDefaults().grab(true, true).hint(360, 80).applyTo(text);
		text.addListener(SWT.Modify, e -> {
			reason = text.getText().strip();
			getButton(IDialogConstants.OK_ID).setEnabled(!reason.isEmpty());
		});
		text.setFocus();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setText(isLeavingOut() ? Messages.Inclusion_leaveOutButton : Messages.Inclusion_takeInButton);
		setButtonLayoutData(getButton(IDialogConstants.OK_ID));
		getButton(IDialogConstants.OK_ID).setEnabled(false);
	}

	private String names() {
		String names = records.stream().limit(NAMED).map(RecordRef::label).collect(Collectors.joining("\n")); //$NON-NLS-1$
		return records.size() <= NAMED ? names : names + "\n" + NLS.bind(Messages.Inclusion_more, records.size() - NAMED); //$NON-NLS-1$
	}

	private boolean isLeavingOut() {
		return kind == InclusionKind.LEFT_OUT;
	}

	private static void label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(label);
	}
}
