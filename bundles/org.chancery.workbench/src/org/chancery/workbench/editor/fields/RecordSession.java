package org.chancery.workbench.editor.fields;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.chancery.model.Part;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;

/**
 * One record while it is edited: the record as it stands, the record as it was read, and every change as a command that
 * can be undone. Used on the user interface's thread.
 */
public final class RecordSession {
	/** What is typed but not a command yet, as a field sees it. */
	public interface Pending {
		/** Makes a command of what was typed, if it can be read. */
		void commit();
	}

	private final RecordType type;
	private final EObject root;
	private final EditingDomain domain;
	private final BasicCommandStack stack = new BasicCommandStack();
	private final List<Runnable> listeners = new ArrayList<>();
	private Record base;
	private final Set<Field> unreadable = new HashSet<>();
	private Pending pending;

	/** Edits this record; the record must not be used elsewhere. */
	public RecordSession(RecordType type, Record record) {
		this(type, (EObject) record);
		base = EcoreUtil.copy(record);
	}

	/** Edits a part that belongs to records of this type. */
	public RecordSession(RecordType type, Part part) {
		this(type, (EObject) part);
	}

	private RecordSession(RecordType type, EObject root) {
		this.type = type;
		this.root = root;
		domain = new AdapterFactoryEditingDomain(new ReflectiveItemProviderAdapterFactory(), stack);
		stack.addCommandStackListener(event -> fire());
		root.eAdapters().add(new EContentAdapter() {
			@Override
			public void notifyChanged(Notification notification) {
				super.notifyChanged(notification);
				if (!notification.isTouch()) {
					fire();
				}
			}
		});
	}

	public RecordType type() {
		return type;
	}

	public Section section() {
		return type.section();
	}

	/** The record or part as it stands. */
	public EObject root() {
		return root;
	}

	/** The record as it stands. */
	public Record record() {
		return (Record) root;
	}

	/** The record as it was read from the store or last saved. */
	public Record base() {
		return base;
	}

	/** Whether something differs from what is stored. */
	public boolean isDirty() {
		return stack.isSaveNeeded() || pending != null || !unreadable.isEmpty() || base != null && base.getId() == 0;
	}

	/** Notes that the record was saved as it stands. */
	public void saved() {
		base = EcoreUtil.copy((Record) root);
		stack.saveIsDone();
		fire();
	}

	/** Is called after each change, also after undo and redo. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** Sets a feature, as a command. */
	public void set(EObject owner, EStructuralFeature feature, Object value) {
		if (!Objects.equals(owner.eGet(feature), value)) {
			execute(new SetCommand(domain, owner, feature, value == null && !feature.isUnsettable() ? feature.getDefaultValue() : value));
		}
	}

	/** Sets several features of an object to those of another, as one command. */
	public void setAll(EObject owner, EObject values) {
		CompoundCommand all = new CompoundCommand();
		for (EStructuralFeature feature : owner.eClass().getEAllStructuralFeatures()) {
			if (feature.isChangeable() && !Objects.equals(owner.eGet(feature), values.eGet(feature))) {
				all.append(new SetCommand(domain, owner, feature, values.eGet(feature)));
			}
		}
		if (!all.isEmpty()) {
			execute(all);
		}
	}

	/** Adds a part at the end. */
	public void add(EReference feature, EObject part) {
		execute(new AddCommand(domain, root, feature, part));
	}

	/** Removes parts. */
	public void remove(EReference feature, List<?> parts) {
		if (!parts.isEmpty()) {
			execute(new RemoveCommand(domain, root, feature, parts));
		}
	}

	/** Moves a part to another place. */
	public void move(EReference feature, EObject part, int to) {
		execute(new MoveCommand(domain, root, feature, part, to));
	}

	/** Notes that a field holds text that is no command yet, so that nothing typed is lost. */
	public void setPending(Pending typing) {
		boolean changed = pending != typing;
		pending = typing;
		if (changed) {
			fire();
		}
	}

	/** Notes whether a field holds text that can't be read, which is not to be lost either. */
	void setUnreadable(Field field, boolean isUnreadable) {
		if (isUnreadable ? unreadable.add(field) : unreadable.remove(field)) {
			fire();
		}
	}

	/** Makes a command of what is being typed. */
	public void commitPending() {
		Pending typing = pending;
		pending = null;
		if (typing != null) {
			typing.commit();
			fire();
		}
	}

	/** Whether there is something to undo. */
	public boolean canUndo() {
		return pending != null || !unreadable.isEmpty() || stack.canUndo();
	}

	/** Whether there is something to do again. */
	public boolean canRedo() {
		return stack.canRedo();
	}

	/** Takes the last change back. */
	public void undo() {
		commitPending();
		if (!unreadable.isEmpty()) {
			List<Field> fields = List.copyOf(unreadable);
			unreadable.clear();
			fields.forEach(Field::forgetTyped);
			fire();
		} else if (stack.canUndo()) {
			stack.undo();
		}
	}

	/** Does again what was taken back. */
	public void redo() {
		commitPending();
		if (stack.canRedo()) {
			stack.redo();
		}
	}

	private void execute(Command command) {
		stack.execute(command);
	}

	private void fire() {
		List.copyOf(listeners).forEach(Runnable::run);
	}
}
