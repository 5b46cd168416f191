package org.chancery.workbench.editor;

import java.util.Optional;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Change;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.fields.RecordSession;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.RecordRef;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablesSource;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.forms.editor.FormEditor;

/**
 * The editor of one record, laid out from its model. It opens at once and fills when the record has been read; what
 * others write meanwhile is told and never overwritten unseen.
 */
public final class RecordEditor extends FormEditor implements ISaveablesSource, OpenStore.Listener {
	private final RecordSaveable saveable = new RecordSaveable(this);
	private RecordInput input;
	private RecordSession session;
	private DetailsPage details;
	private HistoryPage history;
	private EditActions actions;

	@Override
	public void init(IEditorSite site, IEditorInput editorInput) throws PartInitException {
		if (!(editorInput instanceof RecordInput record)) {
			throw new PartInitException(Messages.RecordEditor_noRecord);
		}
		input = record;
		super.init(site, editorInput);
		setPartName(record.getName());
		setTitleImage(Icons.image(record.type().section()));
	}

	@Override
	protected void addPages() {
		details = new DetailsPage(this);
		history = new HistoryPage(this);
		try {
			addPage(details);
			addPage(history);
		} catch (PartInitException e) {
			Errors.report(input.getName(), e);
		}
	}

	@Override
	protected void createPages() {
		super.createPages();
		actions = new EditActions(getSite());
		OpenStore.instance().addListener(getContainer(), this);
		if (input.draft() != null) {
			// the form is made after the pages
			Ui.async(getContainer(), () -> edit(input.draft()));
		} else {
			OpenStore.instance().whenOpen(getContainer(), this::load);
		}
	}

	/** The record the editor is opened on. */
	public RecordInput input() {
		return input;
	}

	/** The record as it is edited, empty while it is being read. */
	public Optional<RecordSession> session() {
		return Optional.ofNullable(session);
	}

	DetailsPage details() {
		return details;
	}

	/** Edits this record from now on. */
	void edit(Record record) {
		session = new RecordSession(input.type(), record);
		session.addListener(this::updated);
		details.show(session);
		actions.edit(session);
		publish();
		updated();
	}

	/** Notes that the record was saved: its notes are new, and what is open shows them. */
	void saved() {
		input.stored(session.record().getId());
		session.saved();
		details.notice(null);
		history.load();
		publish();
	}

	void headerChanged(String title) {
		String name = title.length() > 24 ? title.substring(0, 24) + "…" : title; //$NON-NLS-1$
		if (!name.equals(getPartName())) {
			setPartName(name);
			setTitleToolTip(input.type().label() + "\n" + title); //$NON-NLS-1$
		}
	}

	@Override
	public void stateChanged(OpenStore.State state) {
		if (state == OpenStore.State.FAILED && session == null) {
			details.showNothing(Messages.RecordTableView_noStore);
		}
	}

	@Override
	public void changed(StoreEvent event) {
		if (session == null || input.id() == 0 || !event.touches(input.type(), input.id())) {
			return;
		}
		OpenStore.instance().store().ifPresent(store -> Loading.of(input.getName(), monitor -> stored(store)).system()
				.start(getContainer(), this::compare));
	}

	@Override
	public boolean isDirty() {
		return session != null && session.isDirty();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		saveable.save(monitor);
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public Saveable[] getSaveables() {
		return new Saveable[] { saveable };
	}

	@Override
	public Saveable[] getActiveSaveables() {
		return getSaveables();
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == RecordType.class ? adapter.cast(input.type()) : super.getAdapter(adapter);
	}

	private void load(Store store) {
		if (session != null) {
			return;
		}
		details.showLoading();
		Loading.of(NLS.bind(Messages.RowPages_loading, input.getName()), monitor -> store.find(input.type(), input.id()))
				.failed(e -> details.showNothing(Errors.message(e))).start(getContainer(), found -> {
					if (found.isPresent()) {
						edit(found.get());
					} else {
						details.showNothing(NLS.bind(Messages.RecordEditor_gone, input.getName()));
					}
				});
	}

	/**
	 * What the store has now.
	 *
	 * @param deletedBy who deleted the record, null if it is there or nobody knows
	 */
	private record Stored(Optional<Record> record, String deletedBy) {
	}

	private Stored stored(Store store) {
		Optional<Record> found = store.find(input.type(), input.id());
		String deletedBy = found.isPresent() ? null : store.history(input.type(), input.id()).stream()
				.filter(change -> change.kind() == Change.Kind.DELETED).map(Change::who).findFirst().orElse(null);
		return new Stored(found, deletedBy);
	}

	/** What the store has now against what is edited here. */
	private void compare(Stored now) {
		Record mine = session.record();
		Optional<Record> stored = now.record();
		if (stored.isEmpty()) {
			if (session.isDirty()) {
				details.notice(now.deletedBy() == null ? Messages.RecordEditor_deleted
						: NLS.bind(Messages.RecordEditor_deletedBy, now.deletedBy()));
			} else {
				close(false);
			}
		} else if (stored.get().getVersion() > mine.getVersion()) {
			if (session.isDirty() || saveable.isSaving()) {
				details.notice(NLS.bind(Messages.RecordEditor_changed, stored.get().getModifiedBy()));
			} else {
				edit(stored.get());
				history.load();
			}
		}
	}

	private void publish() {
		Record record = session.record();
		if (getSite().getSelectionProvider() != null && record.getId() != 0) {
			getSite().getSelectionProvider().setSelection(new StructuredSelection(
					new RecordRef(input.type(), record.getId(), record.getVersion(), input.type().title(record))));
		}
	}

	private void updated() {
		editorDirtyStateChanged();
		actions.update();
	}
}
