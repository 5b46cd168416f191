package org.chancery.workbench.records;

import java.util.ArrayList;
import java.util.List;

import org.chancery.model.sections.RecordType;
import org.chancery.store.Naming;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** One condition of a table's filter: the column, the operator and the values to compare with. */
final class FilterLine extends Composite {
	private final RecordType type;
	private final List<EStructuralFeature> features;
	private final Runnable changed;
	private final Combo column;
	private final Combo operator;
	private final Composite values;
	private final List<Operator> operators = new ArrayList<>();
	private ControlDecoration problem;

	FilterLine(Composite parent, RecordType type, List<EStructuralFeature> features, Filter filter, Runnable changed) {
		super(parent, SWT.NONE);
		this.type = type;
		this.features = features;
		this.changed = changed;
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(this);
		column = Ui.named(new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN), "filter.column"); //$NON-NLS-1$
		column.setItems(features.stream().map(type::label).toArray(String[]::new));
		column.setVisibleItemCount(20);
		GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(column);
		operator = Ui.named(new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN), "filter.operator"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).applyTo(operator);
		values = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(values);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(values);
		column.addListener(SWT.Selection, e -> {
			showOperators(null);
			showValues(List.of());
			changed.run();
		});
		operator.addListener(SWT.Selection, e -> {
			showValues(filter().values());
			changed.run();
		});
		column.select(Math.max(0, features.indexOf(filter.feature())));
		showOperators(filter.operator());
		showValues(filter.values());
	}

	@Override
	public boolean setFocus() {
		return column.setFocus();
	}

	/** The condition as it stands. */
	Filter filter() {
		List<String> typed = new ArrayList<>();
		for (var child : values.getChildren()) {
			if (child instanceof Text text) {
				typed.add(text.getText());
			} else if (child instanceof Combo combo) {
				typed.add(combo.getSelectionIndex() < 0 ? "" : ((String[]) combo.getData())[combo.getSelectionIndex()]); //$NON-NLS-1$
			}
		}
		return new Filter(feature(), operators.get(Math.max(0, operator.getSelectionIndex())), typed);
	}

	/** The condition in SQL; what can't be read is told beside the field and lets every record pass. */
	Condition condition(Naming naming) {
		if (problem != null) {
			problem.hide();
		}
		try {
			return filter().condition(naming);
		} catch (IllegalArgumentException e) {
			if (problem != null) {
				problem.setDescriptionText(e.getMessage());
				problem.show();
				problem.showHoverText(e.getMessage());
			}
			return DSL.noCondition();
		}
	}

	private EStructuralFeature feature() {
		return features.get(Math.max(0, column.getSelectionIndex()));
	}

	private void showOperators(Operator wanted) {
		operators.clear();
		operators.addAll(Operator.of(feature()));
		operator.setItems(operators.stream().map(Operator::label).toArray(String[]::new));
		operator.select(Math.max(0, operators.indexOf(wanted)));
	}

	private void showValues(List<String> typed) {
		for (var child : values.getChildren()) {
			child.dispose();
		}
		problem = null;
		int count = operators.get(operator.getSelectionIndex()).operands();
		for (int i = 0; i < count; i++) {
			if (i > 0) {
				new Label(values, SWT.NONE).setText(Messages.FilterLine_to);
			}
			String value = i < typed.size() ? typed.get(i) : ""; //$NON-NLS-1$
			if (feature().getEType() instanceof EEnum choices) {
				choose(choices.getELiterals().stream().map(EEnumLiteral::getName).toArray(String[]::new), choices.getELiterals().stream()
						.map(l -> Values.literal(type.section(), feature(), l)).toArray(String[]::new), value);
			} else if (Values.isBoolean(feature())) {
				choose(new String[] { "true", "false" }, new String[] { Messages.Values_yes, Messages.Values_no }, value); //$NON-NLS-1$ //$NON-NLS-2$
			} else {
				type(value, i);
			}
		}
		layout(true, true);
	}

	private void choose(String[] names, String[] labels, String chosen) {
		Combo combo = Ui.named(new Combo(values, SWT.READ_ONLY | SWT.DROP_DOWN), "filter.value"); //$NON-NLS-1$
		combo.setItems(labels);
		combo.setData(names);
		combo.setData(Ui.ID, "filter.value"); //$NON-NLS-1$
		combo.select(List.of(names).indexOf(chosen));
		combo.addListener(SWT.Selection, e -> changed.run());
		GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).applyTo(combo);
	}

	private void type(String value, int at) {
		Text text = Ui.named(new Text(values, SWT.BORDER), "filter.value" + (at == 0 ? "" : at)); //$NON-NLS-1$ //$NON-NLS-2$
		text.setText(value);
		text.setMessage(hint());
		text.addListener(SWT.Modify, e -> changed.run());
		GridDataFactory.fillDefaults().hint(170, SWT.DEFAULT).indent(4, 0).applyTo(text);
		if (problem == null) {
			problem = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
			problem.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
			problem.hide();
		}
	}

	private String hint() {
		return Values.isDate(feature()) ? Messages.FilterLine_dateHint : ""; //$NON-NLS-1$
	}
}
