package org.chancery.workbench.commands;

import java.util.List;
import java.util.Optional;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.workbench.records.RecordRef;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** What a command is about: read off the selection and the active part. */
public final class Targets {
	private Targets() {
	}

	/** The record type that is selected, whose table or record is active, or of the record selected. */
	public static Optional<RecordType> type(ExecutionEvent event) {
		Object first = first(event);
		if (first instanceof RecordType type) {
			return Optional.of(type);
		} else if (first instanceof RecordRef record) {
			return Optional.of(record.type());
		} else if (first instanceof Section section && !section.types().isEmpty()) {
			return Optional.of(section.types().get(0));
		}
		IWorkbenchPart part = HandlerUtil.getActivePart(event);
		RecordType type = part == null ? null : Adapters.adapt(part, RecordType.class);
		if (type == null && HandlerUtil.getActiveEditor(event) == part && part != null) {
			type = Adapters.adapt(HandlerUtil.getActiveEditor(event).getEditorInput(), RecordType.class);
		}
		return Optional.ofNullable(type);
	}

	/** The records selected. */
	public static List<RecordRef> records(ExecutionEvent event) {
		return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
				? selection.stream().filter(RecordRef.class::isInstance).map(RecordRef.class::cast).toList()
				: List.of();
	}

	private static Object first(ExecutionEvent event) {
		return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection ? selection.getFirstElement() : null;
	}
}
