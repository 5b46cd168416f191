package org.chancery.workbench.bots;

import java.util.Optional;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.workbench.editor.RecordEditor;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.editor.fields.RecordSession;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/** A record editor as a person uses it. */
public final class EditorBot {
	private final RecordEditor editor;

	private EditorBot(RecordEditor editor) {
		this.editor = editor;
	}

	/** Opens the editor of a stored record and waits until it is filled. */
	public static EditorBot open(RecordType type, long id) {
		Bot.run(() -> RecordEditors.open(Bot.page(), type, id));
		return active();
	}

	/** Opens an editor on a new record. */
	public static EditorBot create(RecordType type) {
		Bot.run(() -> RecordEditors.create(Bot.page(), type));
		return active();
	}

	/** The active editor, as soon as it is filled. */
	public static EditorBot active() {
		return new EditorBot(Bot.waitFor("filled editor", () -> {
			IEditorPart part = Bot.page().getActiveEditor();
			return part instanceof RecordEditor record && record.session().isPresent() ? record : null;
		}));
	}

	public RecordEditor editor() {
		return editor;
	}

	/** The text field of a feature. */
	public Text field(String feature) {
		return (Text) Bot.ui(() -> control("field." + feature));
	}

	/** Types into the field of a feature. */
	public void type(String feature, String typed) {
		Bot.type(field(feature), typed);
	}

	/** What a field shows. */
	public String text(String feature) {
		Text text = field(feature);
		return Bot.ui(text::getText);
	}

	/** The record as it stands in the editor. */
	public Record record() {
		return Bot.ui(() -> editor.session().map(RecordSession::record).orElseThrow());
	}

	public boolean isDirty() {
		return Bot.ui(editor::isDirty);
	}

	/** What the form says above its fields. */
	public String message() {
		return Bot.ui(() -> Optional.ofNullable(form().getMessage()).orElse(""));
	}

	/** Saves without waiting. */
	public void save() {
		Bot.run(() -> Bot.page().activate(editor));
		Bot.command("org.eclipse.ui.file.save");
	}

	/** Saves and waits until it is done. */
	public void saveAndWait() {
		save();
		Bot.waitUntil("saved record", () -> !editor.isDirty());
	}

	public void undo() {
		Bot.run(() -> editor.session().orElseThrow().undo());
	}

	public void redo() {
		Bot.run(() -> editor.session().orElseThrow().redo());
	}

	private ScrolledForm form() {
		return ((FormPage) editor.getSelectedPage()).getManagedForm().getForm();
	}

	private Control control(String id) {
		Control found = Bot.find(form(), id);
		if (found == null) {
			throw new AssertionError("no widget " + id);
		}
		return found;
	}
}
