package org.chancery.workbench.editor;

import java.util.List;

import org.chancery.model.sections.RecordType;
import org.chancery.store.Change;
import org.chancery.store.Store;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.Values;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;

/** What happened to the record: when, who, which feature, from what to what. */
final class HistoryPage extends FormPage {
	private final RecordEditor editor;
	private TableViewer viewer;

	HistoryPage(RecordEditor editor) {
		super(editor, "history", Messages.RecordEditor_history); //$NON-NLS-1$
		this.editor = editor;
	}

	@Override
	protected void createFormContent(IManagedForm managed) {
		managed.getForm().setText(Messages.RecordEditor_history);
		GridLayoutFactory.fillDefaults().margins(10, 6).applyTo(managed.getForm().getBody());
		Table table = managed.getToolkit().createTable(managed.getForm().getBody(), SWT.FULL_SELECTION | SWT.BORDER);
		Ui.named(table, "record.history"); //$NON-NLS-1$
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(table);
		viewer = new TableViewer(table);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		column(Messages.History_at, 140, change -> Values.time(change.at()));
		column(Messages.History_who, 110, Change::who);
		column(Messages.History_what, 150, this::what);
		column(Messages.History_before, 320, change -> value(change, change.before()));
		column(Messages.History_after, 320, change -> value(change, change.after()));
		load();
	}

	/** Reads the history again, if the page is there. */
	void load() {
		if (viewer == null || editor.input().id() == 0) {
			return;
		}
		RecordType type = editor.input().type();
		long id = editor.input().id();
		OpenStore.instance().store().ifPresent(store -> Loading.of(NLS.bind(Messages.RowPages_loading, Messages.RecordEditor_history),
				monitor -> read(store, type, id)).system().start(viewer.getControl(), changes -> viewer.setInput(changes)));
	}

	private static List<Change> read(Store store, RecordType type, long id) {
		return store.history(type, id);
	}

	private void column(String title, int width, java.util.function.Function<Change, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				String shown = text.apply((Change) element);
				return shown == null ? "" : shown.replace('\n', ' '); //$NON-NLS-1$
			}

			@Override
			public String getToolTipText(Object element) {
				String shown = text.apply((Change) element);
				return shown == null || shown.length() < 40 ? null : shown;
			}
		});
	}

	private String what(Change change) {
		if (change.feature() == null) {
			return switch (change.kind()) {
			case CREATED -> Messages.History_created;
			case CHANGED -> Messages.History_changed;
			case DELETED -> Messages.History_deleted;
			};
		}
		EStructuralFeature feature = feature(change);
		return feature == null ? change.feature() : editor.input().type().label(feature);
	}

	/** A value as people read it, where the text kept is that of the model. */
	private String value(Change change, String text) {
		EStructuralFeature feature = change.feature() == null ? null : feature(change);
		boolean readable = feature == null || text == null || !(feature.getEType() instanceof EDataType);
		if (readable) {
			return text;
		}
		RecordType type = editor.input().type();
		try {
			Object value = feature.getEType() instanceof EEnum choices ? choices.getEEnumLiteral(text)
					: feature.getEType().getEPackage().getEFactoryInstance().createFromString((EDataType) feature.getEType(), text);
			return value == null ? text : Values.text(type.section(), feature, value);
		} catch (RuntimeException e) {
			// kept by an older model whose texts looked otherwise: show it as it was kept
			return text;
		}
	}

	private EStructuralFeature feature(Change change) {
		return editor.input().type().eClass().getEStructuralFeature(change.feature());
	}
}
