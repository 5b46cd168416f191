package org.chancery.workbench.records;

import java.util.ArrayList;
import java.util.List;

import org.chancery.model.sections.RecordType;
import org.chancery.store.Naming;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The conditions above a table, one a line: a column, an operator, values. It takes no room while there are none. */
final class FilterBar extends Composite {
	private static final int SETTLE = 400;

	private final RecordType type;
	private final List<EStructuralFeature> features;
	private final Runnable changed;
	private final List<FilterLine> lines = new ArrayList<>();
	private int typed;

	/** @param changed is called when the condition may be another, a moment after the last key */
	FilterBar(Composite parent, RecordType type, List<EStructuralFeature> features, Runnable changed) {
		super(parent, SWT.NONE);
		this.type = type;
		this.features = features;
		this.changed = changed;
		GridLayoutFactory.fillDefaults().margins(8, 0).spacing(6, 2).numColumns(2).applyTo(this);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
		setVisible(false);
	}

	/** Adds an empty condition and puts the cursor into it. */
	void add() {
		add(new Filter(features.get(0), Operator.of(features.get(0)).get(0), List.of())).setFocus();
	}

	/** Adds a condition. */
	FilterLine add(Filter filter) {
		FilterLine line = new FilterLine(this, type, features, filter, this::settle);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		ToolBar remove = new ToolBar(this, SWT.FLAT);
		ToolItem item = new ToolItem(remove, SWT.PUSH);
		item.setImage(Icons.CLEAR.image());
		item.setToolTipText(Messages.FilterBar_remove);
		item.addListener(SWT.Selection, e -> {
			lines.remove(line);
			line.dispose();
			remove.dispose();
			relayout();
			changed.run();
		});
		Ui.named(line, "filter." + lines.size()); //$NON-NLS-1$
		lines.add(line);
		relayout();
		changed.run();
		return line;
	}

	/** Takes every condition away. */
	void clear() {
		for (var child : getChildren()) {
			child.dispose();
		}
		lines.clear();
		relayout();
		changed.run();
	}

	boolean isEmpty() {
		return lines.isEmpty();
	}

	/** The conditions as they stand, for keeping them. */
	List<Filter> filters() {
		return lines.stream().map(FilterLine::filter).toList();
	}

	/** All conditions together; a line that can't be read says why and is left out. */
	Condition condition(Naming naming) {
		Condition all = DSL.noCondition();
		for (FilterLine line : lines) {
			all = all.and(line.condition(naming));
		}
		return all;
	}

	private void settle() {
		int now = ++typed;
		getDisplay().timerExec(SETTLE, () -> {
			if (now == typed && !isDisposed()) {
				changed.run();
			}
		});
	}

	private void relayout() {
		boolean shown = !lines.isEmpty();
		((org.eclipse.swt.layout.GridData) getLayoutData()).exclude = !shown;
		setVisible(shown);
		layout(true, true);
		getParent().layout(true, true);
	}
}
