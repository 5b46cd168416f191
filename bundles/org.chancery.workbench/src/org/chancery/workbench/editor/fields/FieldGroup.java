package org.chancery.workbench.editor.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.IMessageManager;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The fields of one form: made with their labels, refreshed together, with what is wrong told beside each. */
public final class FieldGroup {
	private final RecordSession session;
	private final IMessageManager messages;
	private final Runnable updated;
	private final List<Field> fields = new ArrayList<>();
	/** How many fields stand in the grid so far, a wide one counted for as many as it takes the room of. */
	private int place;

	/** @param updated is called after each change with what is wrong brought up to date */
	public FieldGroup(RecordSession session, IMessageManager messages, Runnable updated) {
		this.session = session;
		this.messages = messages;
		this.updated = updated;
	}

	/**
	 * Makes a field with its label. The grid it stands in has two columns for each field beside another; a field that
	 * wants the whole width begins a new row.
	 */
	public void create(Composite grid, FormToolkit toolkit, Field field, int across) {
		if (field.isWide() && place % across != 0) {
			GridDataFactory.fillDefaults().span((across - place % across) * 2, 1).applyTo(toolkit.createLabel(grid, "")); //$NON-NLS-1$
			place = 0;
		}
		place += field.isWide() ? across : 1;
		boolean multiline = field instanceof TextField text && text.isMultiline();
		Label label = toolkit.createLabel(grid, field.isRequired() ? field.label() + " *" : field.label()); //$NON-NLS-1$
		GridDataFactory.fillDefaults().align(SWT.END, multiline ? SWT.BEGINNING : SWT.CENTER).indent(0, multiline ? 4 : 0).applyTo(label);
		Control control = field.create(grid, toolkit);
		GridData data = GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).indent(8, 0).create();
		if (multiline) {
			data.heightHint = 62;
		}
		if (field.isWide()) {
			data.horizontalSpan = across * 2 - 1;
		}
		control.setLayoutData(data);
		fields.add(field);
	}

	/** Takes a field along that was made elsewhere. */
	public void add(Field field) {
		fields.add(field);
	}

	/** Shows every value as it stands and what is wrong. */
	public void update() {
		if (fields.isEmpty() || fields.get(0).control().isDisposed()) {
			return;
		}
		fields.forEach(Field::refresh);
		messages.setAutoUpdate(false);
		for (Field field : fields) {
			messages.removeMessages(field.control());
			field.problem().ifPresent(problem -> messages.addMessage(field, problem, null, IMessageProvider.ERROR, field.control()));
		}
		messages.setAutoUpdate(true);
		updated.run();
	}

	/** What is wrong, by field. */
	public Map<Field, String> problems() {
		Map<Field, String> problems = new LinkedHashMap<>();
		fields.forEach(field -> field.problem().ifPresent(problem -> problems.put(field, problem)));
		return problems;
	}

	/** The fields in the order they were made. */
	public List<Field> fields() {
		return List.copyOf(fields);
	}

	/** The session whose record the fields show. */
	public RecordSession session() {
		return session;
	}
}
