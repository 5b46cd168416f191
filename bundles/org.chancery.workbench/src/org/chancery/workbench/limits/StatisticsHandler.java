package org.chancery.workbench.limits;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;

import org.chancery.flow.TimeStatistics;
import org.chancery.model.Period;
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

/** Writes the time used, month by month, from a first day until today. */
public final class StatisticsHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		Store store = OpenStore.instance().store().orElse(null);
		LocalDate today = LocalDate.now();
		InputDialog first = new InputDialog(shell, Messages.Statistics_title, Messages.Statistics_from,
				Values.date(today.withDayOfYear(1)), text -> whyNot(text, today));
		if (store == null || first.open() != Window.OK) {
			return null;
		}
		FileDialog files = new FileDialog(shell, SWT.SAVE);
		files.setText(Messages.Statistics_title);
		files.setFilterExtensions(new String[] { "*.csv" }); //$NON-NLS-1$
		files.setFileName(Messages.Statistics_title + ".csv"); //$NON-NLS-1$
		files.setOverwrite(true);
		String file = files.open();
		if (file != null) {
			Period period = new Period(MinguoDate.parse(first.getValue()), today);
			Loading.of(Messages.Statistics_title, monitor -> {
				StatisticsFile.write(TimeStatistics.of(store, period), Path.of(file));
				return file;
			}).user().start(shell, written -> MessageDialog.openInformation(shell, Messages.Statistics_title, NLS.bind(Messages.Statistics_written, written)));
		}
		return null;
	}

	private static String whyNot(String text, LocalDate today) {
		try {
			return MinguoDate.parse(text).isAfter(today) ? Messages.Statistics_future : null;
		} catch (DateTimeException e) {
			return e.getMessage();
		}
	}
}
