package org.chancery.workbench.editor;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.chancery.flow.FlowClock;
import org.chancery.flow.Flows;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.ConflictException;
import org.chancery.store.Store;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.fields.Field;
import org.chancery.workbench.editor.fields.RecordSession;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.window.IShellProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.progress.IJobRunnable;

/**
 * Saves the record of an editor: checks it, writes a copy in the background, and takes over what the store has given it
 * (id, version, notes). A record that somebody else changed meanwhile is shown beside one's own for a decision.
 */
final class RecordSaveable extends Saveable {
	private final RecordEditor editor;
	private boolean saving;
	/** Whose changes were put together with one's own, null if nobody's were. */
	private String mergedWith;

	RecordSaveable(RecordEditor editor) {
		this.editor = editor;
	}

	/** Whether a save is under way. */
	boolean isSaving() {
		return saving;
	}

	@Override
	public String getName() {
		return editor.getPartName();
	}

	@Override
	public String getToolTipText() {
		return editor.getTitleToolTip();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return editor.input().getImageDescriptor();
	}

	@Override
	public boolean isDirty() {
		return editor.isDirty();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		save(monitor);
	}

	@Override
	public IJobRunnable doSave(IProgressMonitor monitor, IShellProvider shellProvider) {
		Optional<IJobRunnable> work = prepare();
		if (work.isEmpty()) {
			monitor.setCanceled(true);
		}
		return work.orElse(null);
	}

	/** Saves without anybody waiting for it. */
	void save(IProgressMonitor monitor) {
		Optional<IJobRunnable> work = prepare();
		if (work.isEmpty()) {
			monitor.setCanceled(true);
			return;
		}
		IJobFunction function = m -> work.get().run(m);
		Job job = new Job(NLS.bind(Messages.RecordEditor_saving, getName())) {
			@Override
			protected IStatus run(IProgressMonitor jobMonitor) {
				return function.run(jobMonitor);
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == Loading.FAMILY;
			}
		};
		job.schedule();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RecordSaveable saveable && saveable.editor == editor;
	}

	@Override
	public int hashCode() {
		return editor.hashCode();
	}

	/** The work of saving the record as it stands; empty if it can't be saved so, which has been told then. */
	private Optional<IJobRunnable> prepare() {
		RecordSession session = editor.session().orElseThrow();
		session.commitPending();
		Map<Field, String> problems = editor.details().problems();
		if (!problems.isEmpty()) {
			tell(problems);
			return Optional.empty();
		}
		if (OpenStore.instance().store().isEmpty() || saving) {
			return Optional.empty();
		}
		saving = true;
		Store store = OpenStore.instance().get();
		EcoreUtil.Copier copier = new EcoreUtil.Copier();
		Record copy = (Record) copier.copy(session.record());
		copier.copyReferences();
		return Optional.of(monitor -> write(store, session, copy, copier));
	}

	private IStatus write(Store store, RecordSession session, Record copy, EcoreUtil.Copier copier) {
		try {
			store.write(transaction -> {
				if (copy.getId() == 0) {
					transaction.insert(copy);
				} else {
					transaction.update(copy);
				}
				return copy;
			});
			deliver(() -> {
				takeOver(copier);
				if (editor.session().orElse(null) == session) {
					editor.saved();
					if (mergedWith != null) {
						editor.details().notice(NLS.bind(Messages.Conflict_merged, mergedWith));
						mergedWith = null;
					}
				}
			});
			return Status.OK_STATUS;
		} catch (ConflictException e) {
			deliver(() -> resolve(session, e));
			return Status.CANCEL_STATUS;
		} catch (RuntimeException e) {
			deliver(() -> Errors.report(NLS.bind(Messages.RecordEditor_saving, getName()), e));
			return Status.CANCEL_STATUS;
		}
	}

	private void deliver(Runnable runnable) {
		Ui.async(() -> {
			saving = false;
			runnable.run();
		});
	}

	/** Takes ids, version and notes from the written copies over into the originals. */
	private static void takeOver(EcoreUtil.Copier copier) {
		for (Map.Entry<EObject, EObject> entry : copier.entrySet()) {
			EObject original = entry.getKey();
			EObject written = entry.getValue();
			if (original instanceof Record record && written instanceof Record from) {
				record.setId(from.getId());
				record.setVersion(from.getVersion());
				record.setCreatedAt(from.getCreatedAt());
				record.setCreatedBy(from.getCreatedBy());
				record.setModifiedAt(from.getModifiedAt());
				record.setModifiedBy(from.getModifiedBy());
				takeOverLimits(record, from);
			} else {
				original.eSet(ModelPackage.Literals.PART__ID, written.eGet(ModelPackage.Literals.PART__ID));
			}
		}
	}

	/** The due dates that the store reckoned as it wrote the record. */
	private static void takeOverLimits(Record record, Record from) {
		SectionRegistry.instance().typeOf(record.eClass()).flatMap(Flows::of).ifPresent(flow -> {
			for (FlowClock clock : flow.clocks()) {
				Stream.of(clock.due(), clock.basis(), clock.original(), clock.used()).filter(Objects::nonNull)
						.filter(f -> !Objects.equals(record.eGet(f), from.eGet(f))).forEach(f -> record.eSet(f, from.eGet(f)));
			}
		});
	}

	private void tell(Map<Field, String> problems) {
		editor.getSite().getPage().activate(editor);
		editor.setActivePage("details"); //$NON-NLS-1$
		MessageDialog.openWarning(editor.getSite().getShell(), Messages.RecordEditor_cannotSave,
				NLS.bind(Messages.RecordEditor_problems, String.join("\n", problems.values()))); //$NON-NLS-1$
		editor.details().reveal(problems.keySet().iterator().next());
	}

	private void resolve(RecordSession session, ConflictException conflict) {
		ConflictDialog dialog = new ConflictDialog(editor.getSite().getShell(), session, conflict);
		if (dialog.mergesByItself()) {
			dialog.merge();
			mergedWith = conflict.theirs().orElseThrow().getModifiedBy();
			save(new org.eclipse.core.runtime.NullProgressMonitor());
			return;
		}
		switch (dialog.ask()) {
		case MERGE -> {
			dialog.merge();
			save(new org.eclipse.core.runtime.NullProgressMonitor());
		}
		case THEIRS -> conflict.theirs().ifPresentOrElse(editor::edit, () -> editor.close(false));
		case CANCEL -> editor.details().notice(conflict.getMessage());
		}
	}
}
