package org.chancery.workbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.chancery.figures.FigureTrace;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Figures;
import org.chancery.model.sections.RecordType;
import org.chancery.report.Run;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;

/**
 * What stands behind a figure: its definition, how it comes about, and the records counted, which can be opened. A figure
 * computed from others leads to its parts. The trace is read in the background.
 */
final class TracePanel {
	private final IWorkbenchPage page;
	private final SashForm sash;
	private final TraceInfo info;
	private final TraceRecords records;
	/** The parts followed from the figure's own trace, by their places. */
	private final List<Integer> path = new ArrayList<>();
	private FigureValue figure;
	private FigureTrace shown;
	private Job job;

	/** @param changes answers how a figure has changed since the report was opened, or null */
	TracePanel(Composite parent, IWorkbenchPage page, Function<FigureKey, FigureChange> changes) {
		this.page = page;
		Composite control = Ui.named(new Composite(parent, SWT.NONE), "report.trace"); //$NON-NLS-1$
		control.setLayout(new FillLayout());
		sash = new SashForm(control, SWT.VERTICAL);
		sash.setSashWidth(5);
		info = new TraceInfo(sash, new TraceInfo.Listener() {
			@Override
			public void follow(int part) {
				path.add(part);
				load();
			}

			@Override
			public void back() {
				path.removeLast();
				load();
			}

			@Override
			public void open(RecordType type, long id) {
				RecordEditors.open(page, type, id);
			}

			@Override
			public FigureChange change(FigureKey key) {
				return changes.apply(key);
			}
		});
		records = new TraceRecords(sash, page);
		sash.setWeights(46, 54);
		sash.setMaximizedControl(info.control());
		info.showHint();
	}

	/** Shows what stands behind a figure or a field; a hint for nothing. */
	void show(Run run) {
		cancel();
		path.clear();
		shown = null;
		switch (run) {
		case null -> {
			figure = null;
			sash.setMaximizedControl(info.control());
			info.showHint();
		}
		case Run.Figure field -> {
			figure = field.value();
			info.showLoading(figure);
			load();
		}
		case Run.Field field -> {
			figure = null;
			sash.setMaximizedControl(info.control());
			info.showField(field);
		}
		case Run.Text text -> throw new IllegalArgumentException(text.text());
		}
	}

	/** Shows the same figure as it is in a later run; parts that were followed stay followed. */
	void showAgain(FigureValue later) {
		figure = later;
		load();
	}

	/** The figure whose trace is asked for, or null. */
	FigureValue figure() {
		return figure;
	}

	/** The trace shown, empty while it is being read. */
	Optional<FigureTrace> trace() {
		return Optional.ofNullable(shown);
	}

	/** The records behind the figure shown. */
	TraceRecords records() {
		return records;
	}

	/** Puts the cursor into the records, or opens the record of a field. */
	void enter(Run run) {
		if (run instanceof Run.Field field && field.source() != null) {
			RecordEditors.open(page, field.source().type(), field.source().id());
		} else if (sash.getMaximizedControl() == null) {
			records.setFocus();
		} else {
			info.control().setFocus();
		}
	}

	Control control() {
		return sash.getParent();
	}

	private void load() {
		cancel();
		FigureValue asked = figure;
		OpenStore.instance().store().ifPresent(store -> job = Loading
				.of(NLS.bind(Messages.Trace_task, asked.definition().name()),
						monitor -> Services.get(Figures.class).trace(store, asked.definition(), asked.period()))
				.system().failed(e -> info.showFailure(asked, Failures.message(e))).start(sash, this::show));
	}

	private void show(FigureTrace root) {
		FigureTrace trace = root;
		List<String> way = new ArrayList<>();
		for (int i = 0; i < path.size(); i++) {
			if (path.get(i) >= trace.parts().size()) {
				path.subList(i, path.size()).clear();
				break;
			}
			way.add(trace.value().definition().name());
			trace = trace.parts().get(path.get(i));
		}
		shown = trace;
		info.show(trace, way);
		boolean listed = records.show(trace);
		sash.setMaximizedControl(listed ? null : info.control());
	}

	private void cancel() {
		if (job != null) {
			job.cancel();
			job = null;
		}
	}
}
