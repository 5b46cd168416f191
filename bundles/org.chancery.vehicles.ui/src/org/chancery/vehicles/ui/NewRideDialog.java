package org.chancery.vehicles.ui;

import java.time.LocalDate;
import java.util.List;

import org.chancery.model.Hours;
import org.chancery.vehicles.ApplicationMode;
import org.chancery.vehicles.Ride;
import org.chancery.vehicles.RideKind;
import org.chancery.vehicles.VehiclesFactory;
import org.chancery.vehicles.VehiclesPackage.Literals;
import org.chancery.workbench.Ui;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Takes in an application for a ride, as it came on-line or on paper. */
final class NewRideDialog extends TitleAreaDialog {
	private final LocalDate day;
	private final Hours first;
	private final Ride ride = VehiclesFactory.eINSTANCE.createRide();
	private Text purpose;
	private Text from;
	private Text until;
	private Text unit;
	private Text destination;
	private Spinner passengers;
	private Combo kind;
	private Combo mode;

	NewRideDialog(Shell shell, LocalDate day, Hours hours) {
		super(shell);
		this.day = day;
		this.first = hours;
		setHelpAvailable(false);
	}

	/** The application, without number and status. */
	Ride ride() {
		return ride;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Dialog_title);
		shell.setData(Ui.ID, "newRide"); //$NON-NLS-1$
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(NLS.bind(Messages.Dialog_message, day));
		Composite fields = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(4).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		purpose = text(fields, Messages.Dialog_purpose, "purpose", 3, ""); //$NON-NLS-1$ //$NON-NLS-2$
		from = text(fields, Messages.Dialog_from, "from", 1, first.fromText()); //$NON-NLS-1$
		until = text(fields, Messages.Dialog_until, "until", 1, first.untilText()); //$NON-NLS-1$
		unit = text(fields, Messages.Dialog_unit, "unit", 1, ""); //$NON-NLS-1$ //$NON-NLS-2$
		destination = text(fields, Messages.Dialog_destination, "destination", 1, ""); //$NON-NLS-1$ //$NON-NLS-2$
		kind = combo(fields, Messages.Dialog_kind, Literals.RIDE_KIND);
		mode = combo(fields, Messages.Dialog_mode, Literals.APPLICATION_MODE);
		new Label(fields, SWT.NONE).setText(Messages.Dialog_passengers);
		passengers = Ui.named(new Spinner(fields, SWT.BORDER), "passengers"); //$NON-NLS-1$
		passengers.setValues(1, 0, 500, 0, 1, 10);
		List.of(purpose, from, until).forEach(field -> field.addModifyListener(e -> check()));
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
	}

	private static Text text(Composite parent, String label, String id, int columns, String value) {
		new Label(parent, SWT.NONE).setText(label);
		Text text = Ui.named(new Text(parent, SWT.BORDER), id);
		text.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).applyTo(text);
		return text;
	}

	private static Combo combo(Composite parent, String label, EEnum type) {
		new Label(parent, SWT.NONE).setText(label);
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		for (EEnumLiteral literal : type.getELiterals()) {
			combo.add(BoardLoader.label(type, literal.getName()));
		}
		combo.select(0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private void check() {
		String missing = hours() == null ? Messages.Dialog_wrongHours : purpose.getText().isBlank() ? Messages.Dialog_needsPurpose : null;
		setMessage(missing == null ? Messages.Dialog_complete : missing, missing == null ? IMessageProvider.INFORMATION : IMessageProvider.ERROR);
		getButton(IDialogConstants.OK_ID).setEnabled(missing == null);
	}

	private Hours hours() {
		try {
			return Hours.of(from.getText().strip(), until.getText().strip());
		} catch (IllegalArgumentException e) {
			return null; // said in the dialog
		}
	}

	@Override
	protected void okPressed() {
		Hours hours = hours();
		ride.setEffectiveDate(day);
		ride.setStarts(hours.fromText());
		ride.setEnds(hours.untilText());
		ride.setPurpose(purpose.getText().strip());
		ride.setUnit(unit.getText().isBlank() ? null : unit.getText().strip());
		ride.setDestination(destination.getText().isBlank() ? null : destination.getText().strip());
		ride.setKind(RideKind.get(kind.getSelectionIndex()));
		ride.setMode(ApplicationMode.get(mode.getSelectionIndex()));
		ride.setPassengers(passengers.getSelection());
		super.okPressed();
	}
}
