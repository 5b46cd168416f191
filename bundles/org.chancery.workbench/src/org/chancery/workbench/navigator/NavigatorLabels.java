package org.chancery.workbench.navigator;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Messages;
import org.chancery.workbench.records.RecordRef;
import org.chancery.workbench.records.Values;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;

/** How the navigator's nodes look: icon, name, and the count in a quieter colour. */
final class NavigatorLabels extends LabelProvider implements IStyledLabelProvider {
	private final NavigatorTree tree;

	NavigatorLabels(NavigatorTree tree) {
		this.tree = tree;
	}

	@Override
	public StyledString getStyledText(Object element) {
		StyledString text = new StyledString(NavigatorTree.name(element));
		if (element instanceof RecordType type) {
			tree.count(type).ifPresent(count -> text.append("  " + Values.integer(count), StyledString.COUNTER_STYLER)); //$NON-NLS-1$
		} else if (element == NavigatorTree.REPORTS && tree.reports() > 0) {
			text.append("  " + Values.integer(tree.reports()), StyledString.COUNTER_STYLER); //$NON-NLS-1$
		}
		if (element == NavigatorTree.WORKLIST) {
			tree.waiting().ifPresent(counts -> text.append("  " + NLS.bind(Messages.Navigator_overdue, Values.integer(counts.overdue()), //$NON-NLS-1$
					Values.integer(counts.all())), StyledString.COUNTER_STYLER));
		}
		return text;
	}

	@Override
	public String getText(Object element) {
		return NavigatorTree.name(element);
	}

	@Override
	public Image getImage(Object element) {
		return switch (element) {
		case Section section -> Icons.image(section);
		case RecordType type -> Icons.TABLE.image();
		case RecordRef record -> Icons.REPORT.image();
		default -> (element == NavigatorTree.WORKLIST ? Icons.CALENDAR : Icons.REPORTS).image();
		};
	}
}
