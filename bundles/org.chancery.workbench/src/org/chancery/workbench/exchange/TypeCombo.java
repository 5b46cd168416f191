package org.chancery.workbench.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A choice among the record types of all sections, with its label before it. */
final class TypeCombo {
	private final ComboViewer viewer;

	TypeCombo(Composite parent, RecordType preset, Consumer<RecordType> chosen) {
		new Label(parent, SWT.NONE).setText(Messages.Type_label);
		viewer = new ComboViewer(parent, SWT.READ_ONLY);
		Ui.named(viewer.getCombo(), "type"); //$NON-NLS-1$
		viewer.getCombo().setVisibleItemCount(30);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(viewer.getCombo());
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setLabelProvider(new LabelProvider() {
			@Override
			public String getText(Object element) {
				RecordType type = (RecordType) element;
				return type.section().name() + " ▸ " + type.label(); //$NON-NLS-1$
			}

			@Override
			public Image getImage(Object element) {
				return Icons.image(((RecordType) element).section());
			}
		});
		List<RecordType> types = SectionRegistry.instance().types();
		viewer.setInput(types);
		if (preset != null) {
			viewer.setSelection(new StructuredSelection(preset));
		}
		viewer.addSelectionChangedListener(e -> chosen.accept(type().orElse(null)));
	}

	/** The type chosen. */
	Optional<RecordType> type() {
		return Optional.ofNullable((RecordType) viewer.getStructuredSelection().getFirstElement());
	}
}
