package org.chancery.workbench.records;

import java.util.List;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbenchPartSite;

/** What is selected in a list of records, for the workbench and its commands: {@link RecordRef}s. */
public final class RecordSelection implements ISelectionProvider {
	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private ISelection selection = StructuredSelection.EMPTY;

	/** A selection that is its part's. */
	public static RecordSelection provide(IWorkbenchPartSite site) {
		RecordSelection provider = new RecordSelection();
		site.setSelectionProvider(provider);
		return provider;
	}

	void select(List<RecordRef> records) {
		setSelection(new StructuredSelection(records));
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}

	@Override
	public ISelection getSelection() {
		return selection;
	}

	@Override
	public void setSelection(ISelection newSelection) {
		selection = newSelection;
		SelectionChangedEvent event = new SelectionChangedEvent(this, newSelection);
		listeners.forEach(listener -> listener.selectionChanged(event));
	}
}
