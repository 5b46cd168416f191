package org.chancery.workbench.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.chancery.store.RecordQuery.Sort;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** How a table is sorted; the store does the sorting. */
final class SortOrder implements ISortModel {
	private final TableColumns columns;
	private final Runnable changed;
	private final List<Sort> sorts = new ArrayList<>();

	SortOrder(TableColumns columns, List<Sort> first, Runnable changed) {
		this.columns = columns;
		this.changed = changed;
		sorts.addAll(first);
	}

	/** The steps of the order, the most important first. */
	List<Sort> sorts() {
		return List.copyOf(sorts);
	}

	@Override
	public List<Integer> getSortedColumnIndexes() {
		return sorts.stream().map(s -> columns.index(s.feature())).toList();
	}

	@Override
	public boolean isColumnIndexSorted(int columnIndex) {
		return getSortOrder(columnIndex) >= 0;
	}

	@Override
	public SortDirectionEnum getSortDirection(int columnIndex) {
		int at = getSortOrder(columnIndex);
		return at < 0 ? SortDirectionEnum.NONE : sorts.get(at).descending() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
	}

	@Override
	public int getSortOrder(int columnIndex) {
		return getSortedColumnIndexes().indexOf(columnIndex);
	}

	@Override
	@SuppressWarnings("rawtypes")
	public List<Comparator> getComparatorsForColumnIndex(int columnIndex) {
		return List.of();
	}

	@Override
	public Comparator<?> getColumnComparator(int columnIndex) {
		return null;
	}

	@Override
	public void sort(int columnIndex, SortDirectionEnum direction, boolean accumulate) {
		Sort sort = new Sort(columns.feature(columnIndex), direction == SortDirectionEnum.DESC);
		int at = getSortOrder(columnIndex);
		if (!accumulate) {
			sorts.clear();
			at = -1;
		}
		if (direction == SortDirectionEnum.NONE) {
			if (at >= 0) {
				sorts.remove(at);
			}
		} else if (at >= 0) {
			sorts.set(at, sort);
		} else {
			sorts.add(sort);
		}
		changed.run();
	}

	@Override
	public void clear() {
		sorts.clear();
	}
}
