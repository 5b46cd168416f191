package org.chancery.workbench.editor.fields;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.chancery.model.text.MinguoDate;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Messages;
import org.chancery.workbench.records.Values;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A day: typed in any usual form, of the Republic or Gregorian, or picked in a calendar. */
final class DateField extends TypedField {
	DateField(RecordSession session, EStructuralFeature feature) {
		super(session, feature);
	}

	@Override
	public Control create(Composite parent, FormToolkit toolkit) {
		Composite row = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2, 0).extendedMargins(0, 0, 0, 0).applyTo(row);
		Control typed = super.create(row, toolkit);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(typed);
		text().setMessage(Messages.DateField_hint);
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
		return value == null ? "" : Values.date(day(value)); //$NON-NLS-1$
	}

	@Override
	String showAtRest(Object value) {
		return value == null ? "" : Values.fullDate(day(value)); //$NON-NLS-1$
	}

	@Override
	Object read(String typedText) {
		if (typedText.isBlank()) {
			return null;
		}
		try {
			return stored(MinguoDate.parse(typedText));
		} catch (DateTimeException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
	}

	private boolean isMoment() {
		return feature().getEType().getInstanceClass() == Instant.class;
	}

	private LocalDate day(Object value) {
		return value instanceof Instant moment ? moment.atZone(ZoneId.systemDefault()).toLocalDate() : (LocalDate) value;
	}

	private Object stored(LocalDate day) {
		return isMoment() ? day.atStartOfDay(ZoneId.systemDefault()).toInstant() : day;
	}

	private void pick() {
		Shell popup = new Shell(text().getShell(), SWT.ON_TOP | SWT.TOOL);
		popup.setLayout(new FillLayout());
		DateTime calendar = new DateTime(popup, SWT.CALENDAR | SWT.BORDER);
		Object value = owner().eGet(feature());
		LocalDate shown = value == null ? LocalDate.now() : day(value);
		calendar.setDate(shown.getYear(), shown.getMonthValue() - 1, shown.getDayOfMonth());
		calendar.addListener(SWT.MouseDoubleClick, e -> take(popup, calendar));
		calendar.addListener(SWT.DefaultSelection, e -> take(popup, calendar));
		calendar.addListener(SWT.Selection, e -> choose(stored(day(calendar))));
		calendar.addListener(SWT.KeyDown, e -> {
			if (e.character == SWT.CR || e.character == SWT.ESC) {
				take(popup, calendar);
			}
		});
		popup.addListener(SWT.Deactivate, e -> popup.close());
		popup.pack();
		popup.setLocation(text().toDisplay(0, text().getSize().y));
		popup.open();
		calendar.setFocus();
	}

	private void take(Shell popup, DateTime calendar) {
		choose(stored(day(calendar)));
		popup.close();
	}

	private static LocalDate day(DateTime calendar) {
		return LocalDate.of(calendar.getYear(), calendar.getMonth() + 1, calendar.getDay());
	}
}
