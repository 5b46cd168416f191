package org.chancery.workbench.navigator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chancery.flow.Flows;
import org.chancery.flow.Worklist;
import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.workbench.Messages;
import org.chancery.workbench.records.RecordRef;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;

/** What the navigator shows: the reports, then each section by its weight with its record types. */
final class NavigatorTree implements ITreeContentProvider {
	/** The node of the reports. */
	static final Object REPORTS = new Object();
	/** The node of the worklist. */
	static final Object WORKLIST = new Object();

	private final Map<RecordType, Long> counts = new HashMap<>();
	private final Set<RecordType> outdated = new HashSet<>();
	private List<RecordRef> reports = List.of();
	private Worklist.Counts waiting;
	private String pattern = ""; //$NON-NLS-1$

	/** The number of records of a type, if it was counted yet. */
	Optional<Long> count(RecordType type) {
		return Optional.ofNullable(counts.get(type));
	}

	/** The number of stored reports. */
	int reports() {
		return reports.size();
	}

	void setCounts(Map<RecordType, Long> counted) {
		counts.putAll(counted);
	}

	/** How many things wait, if they were counted yet. */
	Optional<Worklist.Counts> waiting() {
		return Optional.ofNullable(waiting);
	}

	void setWaiting(Worklist.Counts counted) {
		waiting = counted;
	}

	void setReports(List<RecordRef> found) {
		reports = found;
	}

	void forget() {
		counts.clear();
		reports = List.of();
		waiting = null;
	}

	void outdated(Set<RecordType> types) {
		outdated.addAll(types);
	}

	/** The types whose counts are outdated; they are not any more afterwards. */
	Set<RecordType> takeOutdated() {
		Set<RecordType> taken = Set.copyOf(outdated);
		outdated.clear();
		return taken;
	}

	void setPattern(String text) {
		pattern = text.strip().toLowerCase(Locale.ROOT);
	}

	/** Lets those nodes pass whose name, or whose section's name, contains the pattern. */
	ViewerFilter filter() {
		return new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parent, Object element) {
				if (pattern.isEmpty() || matches(element) || matches(getParent(element))) {
					return true;
				}
				for (Object child : getChildren(element)) {
					if (matches(child)) {
						return true;
					}
				}
				return false;
			}
		};
	}

	private boolean matches(Object element) {
		return element != null && name(element).toLowerCase(Locale.ROOT).contains(pattern);
	}

	/** The name of a node. */
	static String name(Object element) {
		return switch (element) {
		case Section section -> section.name();
		case RecordType type -> type.label();
		case RecordRef record -> record.label();
		default -> element == WORKLIST ? Messages.Navigator_worklist : Messages.Navigator_reports;
		};
	}

	@Override
	public Object[] getElements(Object input) {
		List<Object> roots = new ArrayList<>();
		if (!Flows.all().isEmpty()) {
			roots.add(WORKLIST);
		}
		roots.add(REPORTS);
		roots.addAll(SectionRegistry.instance().sections());
		return roots.toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		if (parent instanceof Section section) {
			return section.types().stream().filter(t -> t.eClass() != ModelPackage.Literals.REPORT).toArray();
		}
		return parent == REPORTS ? reports.toArray() : new Object[0];
	}

	@Override
	public Object getParent(Object element) {
		if (element instanceof RecordType type) {
			return type.section();
		}
		return element instanceof RecordRef ? REPORTS : null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return getChildren(element).length > 0;
	}
}
