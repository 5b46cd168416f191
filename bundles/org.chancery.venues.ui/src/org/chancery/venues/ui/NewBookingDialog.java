package org.chancery.venues.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.chancery.store.Store;
import org.chancery.venues.ApplicantKind;
import org.chancery.venues.Booking;
import org.chancery.venues.Purpose;
import org.chancery.venues.Venue;
import org.chancery.venues.VenuesFactory;
import org.chancery.venues.VenuesPackage;
import org.chancery.venues.booking.BookingRules;
import org.chancery.model.Hours;
import org.chancery.venues.booking.Obstacle;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
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

/** Asks what is to be held, and says while it is typed what stands in the way. */
final class NewBookingDialog extends TitleAreaDialog {
	private static final int SETTLE = 250;

	private final Store store;
	private final Venue venue;
	private final LocalDate day;
	private final Hours first;
	private final Booking booking = VenuesFactory.eINSTANCE.createBooking();
	private Text activity;
	private Text from;
	private Text until;
	private Text applicant;
	private Combo kind;
	private Combo purpose;
	private Spinner people;
	private int asked;

	NewBookingDialog(Shell shell, Store store, Venue venue, LocalDate day, Hours hours) {
		super(shell);
		this.store = store;
		this.venue = venue;
		this.day = day;
		this.first = hours;
		setHelpAvailable(false);
	}

	/** The booking that was asked for, without status and number. */
	Booking booking() {
		return booking;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Dialog_title);
		shell.setData(Ui.ID, "newBooking"); //$NON-NLS-1$
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(NLS.bind(Messages.Dialog_message, venue.getName(), day));
		Composite fields = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(4).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		activity = text(fields, Messages.Dialog_activity, "activity", 3, ""); //$NON-NLS-1$ //$NON-NLS-2$
		from = text(fields, Messages.Dialog_from, "from", 1, first.fromText()); //$NON-NLS-1$
		until = text(fields, Messages.Dialog_until, "until", 1, first.untilText()); //$NON-NLS-1$
		applicant = text(fields, Messages.Dialog_applicant, "applicant", 3, ""); //$NON-NLS-1$ //$NON-NLS-2$
		kind = combo(fields, Messages.Dialog_kind, VenuesPackage.Literals.APPLICANT_KIND);
		purpose = combo(fields, Messages.Dialog_purpose, VenuesPackage.Literals.PURPOSE);
		label(fields, Messages.Dialog_people);
		people = new Spinner(fields, SWT.BORDER);
		people.setMaximum(100_000);
		List.of(activity, from, until).forEach(field -> field.addModifyListener(e -> check()));
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
	}

	private static void label(Composite parent, String text) {
		new Label(parent, SWT.NONE).setText(text);
	}

	private static Text text(Composite parent, String label, String id, int columns, String value) {
		label(parent, label);
		Text text = Ui.named(new Text(parent, SWT.BORDER), id);
		text.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).applyTo(text);
		return text;
	}

	private static Combo combo(Composite parent, String label, EEnum type) {
		label(parent, label);
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		for (EEnumLiteral literal : type.getELiterals()) {
			combo.add(BookingLabels.literal(type, literal.getName()));
		}
		combo.select(0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	/** Says what is missing; when nothing is, asks the store in the background what stands in the way. */
	private void check() {
		int question = ++asked;
		Hours hours = hours();
		String missing = hours == null ? Messages.Dialog_wrongHours : activity.getText().isBlank() ? Messages.Dialog_needsActivity : null;
		getButton(IDialogConstants.OK_ID).setEnabled(missing == null);
		if (hours == null) {
			setMessage(missing, IMessageProvider.ERROR);
			return;
		}
		Loading.of(Messages.Dialog_checking, monitor -> new BookingRules(store).obstacles(venue, day, hours, 0)).system()
				.start(getShell(), SETTLE, found -> {
					if (question == asked) {
						tell(found, missing);
					}
				});
	}

	private void tell(List<Obstacle> found, String missing) {
		boolean waits = found.stream().allMatch(o -> o.kind() == Obstacle.Kind.TAKEN);
		if (!found.isEmpty()) {
			setMessage(found.stream().map(Obstacle::message).collect(Collectors.joining("\n")), //$NON-NLS-1$
					waits ? IMessageProvider.WARNING : IMessageProvider.ERROR);
		} else {
			setMessage(missing == null ? Messages.Dialog_free : missing, IMessageProvider.INFORMATION);
		}
		getButton(IDialogConstants.OK_ID).setEnabled(missing == null && waits);
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
		booking.setTitle(activity.getText().strip());
		booking.setVenue(venue);
		booking.setEffectiveDate(day);
		booking.setStarts(hours.fromText());
		booking.setEnds(hours.untilText());
		booking.setApplicant(applicant.getText().isBlank() ? null : applicant.getText().strip());
		booking.setApplicantKind(ApplicantKind.get(kind.getSelectionIndex()));
		booking.setPurpose(Purpose.get(purpose.getSelectionIndex()));
		booking.setPeople(people.getSelection());
		booking.setRequestedDate(LocalDate.now());
		super.okPressed();
	}
}
