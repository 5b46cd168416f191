package org.chancery.workbench.editor;

import java.time.LocalDate;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Errors;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Opens the editors of records. */
public final class RecordEditors {
	/** The id of the editor laid out from the model. */
	public static final String EDITOR = "org.chancery.workbench.record"; //$NON-NLS-1$

	private RecordEditors() {
	}

	/**
	 * The id of the editor for a record type: {@code BUNDLE.Type.editor} if the section's bundle or another contributes
	 * one under this name, else the one laid out from the model.
	 */
	public static String editorId(RecordType type) {
		String own = type.section().bundle().getSymbolicName() + "." + type.name() + ".editor"; //$NON-NLS-1$ //$NON-NLS-2$
		return PlatformUI.getWorkbench().getEditorRegistry().findEditor(own) == null ? EDITOR : own;
	}

	/** Opens the editor of a stored record, or brings it to the front. */
	public static void open(IWorkbenchPage page, RecordType type, long id) {
		open(page, new RecordInput(type, id));
	}

	/** Opens an editor on a new record that counts for today. */
	public static void create(IWorkbenchPage page, RecordType type) {
		Record draft = type.create();
		draft.setEffectiveDate(LocalDate.now());
		open(page, new RecordInput(type, draft));
	}

	/** Opens an editor on a copy of a stored record: its parts too, but neither its natural key nor its history. */
	public static void duplicate(IWorkbenchPage page, RecordType type, long id) {
		Loading.of(type.label(), monitor -> OpenStore.instance().get().find(type, id)).start(null,
				found -> found.ifPresent(original -> open(page, new RecordInput(type, copy(type, original)))));
	}

	private static Record copy(RecordType type, Record original) {
		Record copy = EcoreUtil.copy(original);
		copy.setId(0);
		copy.setVersion(0);
		copy.setMadeUp(false);
		copy.setCreatedAt(null);
		copy.setCreatedBy(null);
		copy.setModifiedAt(null);
		copy.setModifiedBy(null);
		type.key().ifPresent(copy::eUnset);
		copy.eAllContents().forEachRemaining(RecordEditors::forgetId);
		return copy;
	}

	private static void forgetId(EObject part) {
		EStructuralFeature id = part.eClass().getEStructuralFeature("id"); //$NON-NLS-1$
		if (id != null) {
			part.eUnset(id);
		}
	}

	private static void open(IWorkbenchPage page, RecordInput input) {
		try {
			page.openEditor(input, input.id() == 0 ? EDITOR : editorId(input.type()));
		} catch (PartInitException e) {
			Errors.report(input.getName(), e);
		}
	}
}
