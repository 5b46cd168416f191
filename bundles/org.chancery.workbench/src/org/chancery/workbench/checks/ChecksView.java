package org.chancery.workbench.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.chancery.model.Period;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/**
 * Runs the checks of all installed sections over a period and lists what they find, what must be done first. A line opens
 * the record it is about.
 */
public final class ChecksView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.chancery.workbench.checks"; //$NON-NLS-1$

	/** One line of the list. */
	private record Line(String check, Notice notice) {
	}

	private DateTime from;
	private DateTime to;
	private Button run;
	private Label summary;
	private TableViewer viewer;
	private Job running;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().applyTo(parent);
		bar(parent);
		viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().setHeaderVisible(true);
		Ui.named(viewer.getTable(), "checks.table"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTable());
		column(Messages.Checks_check, 180, Line::check);
		column(Messages.Checks_what, 220, line -> line.notice().title());
		column(Messages.Checks_day, 100, line -> line.notice().day() == null ? "" : line.notice().day().toString()); //$NON-NLS-1$
		column(Messages.Checks_message, 600, line -> line.notice().message());
		viewer.addOpenListener(event -> open());
		OpenStore.instance().whenOpen(parent, store -> run());
	}

	private void bar(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(6).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		LocalDate today = LocalDate.now();
		new Label(bar, SWT.NONE).setText(Messages.Checks_from);
		from = day(bar, "checks.from", today.withDayOfYear(1)); //$NON-NLS-1$
		new Label(bar, SWT.NONE).setText(Messages.Checks_to);
		to = day(bar, "checks.to", today); //$NON-NLS-1$
		run = Ui.named(new Button(bar, SWT.PUSH), "checks.run"); //$NON-NLS-1$
		run.setText(Messages.Checks_run);
		run.addListener(SWT.Selection, event -> run());
		summary = Ui.named(new Label(bar, SWT.NONE), "checks.summary"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
	}

	private static DateTime day(Composite parent, String id, LocalDate day) {
		DateTime field = Ui.named(new DateTime(parent, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER), id);
		field.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
		return field;
	}

	private static LocalDate day(DateTime field) {
		return LocalDate.of(field.getYear(), field.getMonth() + 1, field.getDay());
	}

	private void column(String heading, int width, Function<Line, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		boolean first = viewer.getTable().getColumnCount() == 1;
		column.getColumn().setText(heading);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((Line) element);
			}

			@Override
			public Image getImage(Object element) {
				return !first ? null : PlatformUI.getWorkbench().getSharedImages()
						.getImage(((Line) element).notice().grave() ? ISharedImages.IMG_OBJS_WARN_TSK : ISharedImages.IMG_OBJS_INFO_TSK);
			}
		});
	}

	private void run() {
		if (OpenStore.instance().store().isEmpty()) {
			summary.setText(Messages.Checks_noStore);
			return;
		} else if (day(to).isBefore(day(from))) {
			summary.setText(Messages.Checks_wrongPeriod);
			return;
		} else if (running != null) {
			running.cancel();
		}
		Store store = OpenStore.instance().get();
		Period period = new Period(day(from), day(to));
		summary.setText(Messages.Checks_running);
		running = Loading.of(Messages.Checks_running, monitor -> lines(store, period, monitor))
				.failed(e -> summary.setText(Errors.message(e)))
				.start(viewer.getControl(), this::show);
	}

	private static List<Line> lines(Store store, Period period, IProgressMonitor monitor) {
		List<Check> checks = Services.all(Check.class).stream().sorted(Comparator.comparing(Check::id)).toList();
		SubMonitor progress = SubMonitor.convert(monitor, checks.size());
		List<Line> lines = new ArrayList<>();
		for (Check check : checks) {
			progress.subTask(check.label());
			check.run(store, period, progress.split(1)).forEach(notice -> lines.add(new Line(check.label(), notice)));
		}
		lines.sort(Comparator.comparing(line -> !line.notice().grave()));
		return lines;
	}

	private void show(List<Line> lines) {
		viewer.setInput(lines);
		long grave = lines.stream().filter(line -> line.notice().grave()).count();
		summary.setText(lines.isEmpty() ? Messages.Checks_nothing : NLS.bind(Messages.Checks_found, lines.size(), grave));
	}

	private void open() {
		if (viewer.getStructuredSelection().getFirstElement() instanceof Line line && line.notice().type() != null) {
			RecordEditors.open(getSite().getPage(), line.notice().type(), line.notice().recordId());
		}
	}

	@Override
	public void setFocus() {
		run.setFocus();
	}
}
