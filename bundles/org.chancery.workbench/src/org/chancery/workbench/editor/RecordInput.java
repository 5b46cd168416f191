package org.chancery.workbench.editor;

import java.util.Objects;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Messages;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** The record an editor is opened on. A stored record is found again at the next start, a new one is not. */
public final class RecordInput implements IEditorInput, IPersistableElement {
	private static final String TYPE = "type"; //$NON-NLS-1$
	private static final String ID = "id"; //$NON-NLS-1$

	private final RecordType type;
	private final Record draft;
	private long id;

	/** A stored record. */
	public RecordInput(RecordType type, long id) {
		this.type = type;
		this.id = id;
		this.draft = null;
	}

	/** A record that is not stored yet, with what is filled in already. */
	public RecordInput(RecordType type, Record draft) {
		this.type = type;
		this.draft = draft;
	}

	public RecordType type() {
		return type;
	}

	/** The record's id, 0 while it is not stored. */
	public long id() {
		return id;
	}

	/** The record that is to be stored first, null for a stored one. */
	public Record draft() {
		return draft;
	}

	/** Notes that the new record was stored under this id. */
	void stored(long newId) {
		id = newId;
	}

	@Override
	public boolean exists() {
		return id != 0;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icons.descriptor(type.section());
	}

	@Override
	public String getName() {
		return id == 0 ? NLS.bind(Messages.RecordInput_new, type.label()) : type.label() + " " + id; //$NON-NLS-1$
	}

	@Override
	public String getToolTipText() {
		return getName();
	}

	@Override
	public IPersistableElement getPersistable() {
		return id == 0 ? null : this;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(TYPE, type.qualifiedName());
		memento.putString(ID, Long.toString(id));
	}

	@Override
	public String getFactoryId() {
		return "org.chancery.workbench.recordInput"; //$NON-NLS-1$
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == RecordType.class ? adapter.cast(type) : null;
	}

	@Override
	public boolean equals(Object other) {
		return other == this || other instanceof RecordInput input && id != 0 && input.id == id && input.type == type;
	}

	@Override
	public int hashCode() {
		return Objects.hash(type);
	}

	/** Finds the input again at the next start. */
	public static final class Factory implements IElementFactory {
		@Override
		public IAdaptable createElement(IMemento memento) {
			String name = memento.getString(TYPE);
			String id = memento.getString(ID);
			// a section that was removed since leaves no input behind
			return name == null || id == null ? null
					: SectionRegistry.instance().type(name).map(t -> new RecordInput(t, Long.parseLong(id))).orElse(null);
		}
	}
}
