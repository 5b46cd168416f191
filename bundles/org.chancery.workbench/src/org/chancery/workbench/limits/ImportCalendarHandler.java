package org.chancery.workbench.limits;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;

import org.chancery.clock.calendar.CalendarReader;
import org.chancery.clock.calendar.CalendarVersion;
import org.chancery.flow.Calendars;
import org.chancery.model.text.MinguoDate;
import org.chancery.store.Store;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.Values;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Imports a year's work calendar from a file of the government, and reckons open time limits by it. */
public final class ImportCalendarHandler extends AbstractHandler {
	private record Read(CalendarVersion version, boolean known) {
	}

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		Store store = OpenStore.instance().store().orElse(null);
		FileDialog files = new FileDialog(shell, SWT.OPEN);
		files.setText(Messages.ImportCalendar_title);
		files.setFilterExtensions(new String[] { "*.csv;*.json", "*.*" }); //$NON-NLS-1$ //$NON-NLS-2$
		String file = store == null ? null : files.open();
		if (file == null) {
			return null;
		}
		InputDialog issued = new InputDialog(shell, Messages.ImportCalendar_title, Messages.ImportCalendar_issued,
				Values.date(LocalDate.now()), ImportCalendarHandler::whyNot);
		if (issued.open() == Window.OK) {
			LocalDate day = MinguoDate.parse(issued.getValue());
			Loading.of(Messages.ImportCalendar_title, monitor -> {
				CalendarVersion version = CalendarReader.read(Path.of(file), day);
				boolean known = Calendars.of(store).versions().stream().anyMatch(v -> v.year() == version.year() && v.issued().equals(day));
				return new Read(version, known);
			}).start(shell, read -> confirm(shell, store, read));
		}
		return null;
	}

	private static String whyNot(String text) {
		try {
			MinguoDate.parse(text);
			return null;
		} catch (DateTimeException e) {
			return e.getMessage();
		}
	}

	private static void confirm(Shell shell, Store store, Read read) {
		String name = read.version().name();
		if (read.known()) {
			MessageDialog.openInformation(shell, Messages.ImportCalendar_title, NLS.bind(Messages.ImportCalendar_known, name));
		} else if (MessageDialog.openConfirm(shell, Messages.ImportCalendar_title,
				NLS.bind(Messages.ImportCalendar_confirm, name, read.version().daysOff()))) {
			CalendarUpdates.keep(store, Calendars.record(read.version()), NLS.bind(Messages.ImportCalendar_cause, name, read.version().source()));
		}
	}
}
