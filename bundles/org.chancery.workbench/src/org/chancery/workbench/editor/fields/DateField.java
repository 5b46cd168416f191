package org.chancery.workbench.editor.fields;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.chancery.flow.Calendars;
import org.chancery.model.text.MinguoDate;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.Values;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A day: typed in any usual form, of the Republic or Gregorian, or picked in a calendar. */
class DateField extends TypedField {
	DateField(RecordSession session, EStructuralFeature feature) {
		super(session, feature);
	}

	@Override
	public Control create(Composite parent, FormToolkit toolkit) {
		Composite row = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2, 0).extendedMargins(0, 0, 0, 0).applyTo(row);
		Control typed = super.create(row, toolkit);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(typed);
		text().setMessage(hint());
		text().setToolTipText(Messages.DateField_tooltip);
		ToolBar bar = new ToolBar(row, SWT.FLAT);
		toolkit.adapt(bar);
		ToolItem calendar = new ToolItem(bar, SWT.PUSH);
		calendar.setImage(Icons.CALENDAR.image());
		calendar.setToolTipText(Messages.DateField_calendar);
		calendar.addListener(SWT.Selection, e -> pick());
		text().addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ARROW_DOWN) {
				pick();
			}
		});
		return row;
	}

	@Override
	String show(Object value) {
		return value == null ? "" : Values.date((LocalDate) value); //$NON-NLS-1$
	}

	@Override
	String showAtRest(Object value) {
		return value == null ? "" : Values.fullDate((LocalDate) value); //$NON-NLS-1$
	}

	@Override
	final Object read(String typedText) {
		if (typedText.isBlank()) {
			return null;
		}
		try {
			return parse(typedText);
		} catch (DateTimeException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
	}

	/** An example of what can be typed. */
	String hint() {
		return Messages.DateField_hint;
	}

	/**
	 * The value of what was typed.
	 *
	 * @throws DateTimeException with a message for people
	 */
	Object parse(String typedText) {
		return MinguoDate.parse(typedText);
	}

	/** The day of a value. */
	LocalDate day(Object value) {
		return (LocalDate) value;
	}

	/** The value of a day picked in the calendar, where there was this value before, which may be null. */
	Object picked(LocalDate day, Object before) {
		return day;
	}

	private void pick() {
		Shell popup = new Shell(text().getShell(), SWT.ON_TOP | SWT.TOOL);
		popup.setLayout(new FillLayout());
		Object value = owner().eGet(feature());
		// not while the event is under way that closes it
		Runnable close = () -> Ui.async(popup, popup::close);
		MonthPicker picker = Ui.named(new MonthPicker(popup, value == null ? LocalDate.now() : day(value), day -> {
			choose(picked(day, value));
			close.run();
		}, close), "monthPicker"); //$NON-NLS-1$
		OpenStore.instance().store().ifPresent(store -> Loading.of(Messages.DateField_calendar, monitor -> Calendars.of(store)).system()
				.start(picker, calendar -> picker.setClosed(day -> !calendar.isOpen(day))));
		popup.addListener(SWT.Deactivate, e -> close.run());
		popup.pack();
		popup.setLocation(place(popup.getSize()));
		popup.open();
		picker.setFocus();
	}

	/** Below the field, or above it where the screen ends. */
	private Point place(Point size) {
		Rectangle screen = text().getMonitor().getClientArea();
		Point below = text().toDisplay(0, text().getSize().y);
		int y = below.y + size.y <= screen.y + screen.height ? below.y : below.y - text().getSize().y - size.y;
		return new Point(Math.clamp(below.x, screen.x, Math.max(screen.x, screen.x + screen.width - size.x)), y);
	}
}
