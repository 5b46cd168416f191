package org.chancery.workbench.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.chancery.model.ModelPackage;
import org.chancery.model.ReportChapter;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.workbench.Ui;
import org.chancery.workbench.records.Values;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The chapters of a report in their order: dragged to another place, taken in and left out, one of them selected. */
final class ChapterList {
	private final Table table;
	private final Consumer<List<ReportChapter>> ordered;
	private List<ReportChapter> chapters = List.of();

	/**
	 * @param selected is told which chapter was selected
	 * @param taken    is told whether a chapter is to be printed
	 * @param ordered  is told of another order
	 * @param opened   is told which chapter was opened, to be renamed
	 */
	ChapterList(Composite parent, Consumer<ReportChapter> selected, Consumer<ReportChapter> opened, BiConsumer<ReportChapter, Boolean> taken, Consumer<List<ReportChapter>> ordered) {
		this.ordered = ordered;
		table = Ui.named(new Table(parent, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE), "chapters"); //$NON-NLS-1$
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 150).applyTo(table);
		column(Messages.Chapters_title, 190);
		column(Messages.Chapters_state, 70);
		column(Messages.Chapters_comments, 50);
		column(Messages.Chapters_last, 180);
		table.addListener(SWT.Selection, e -> {
			ReportChapter chapter = (ReportChapter) e.item.getData();
			if (e.detail == SWT.CHECK) {
				taken.accept(chapter, ((TableItem) e.item).getChecked());
			} else {
				selected.accept(chapter);
			}
		});
		table.addListener(SWT.DefaultSelection, e -> opened.accept((ReportChapter) e.item.getData()));
		table.addListener(SWT.KeyDown, this::key);
		drag();
	}

	/** Shows the chapters; the one with this id is selected. */
	void show(List<ReportChapter> latest, long selected) {
		chapters = List.copyOf(latest);
		table.setRedraw(false);
		table.removeAll();
		RecordType type = SectionRegistry.instance().typeOf(ModelPackage.Literals.REPORT_CHAPTER).orElseThrow();
		for (ReportChapter chapter : chapters) {
			TableItem item = new TableItem(table, SWT.NONE);
			long open = chapter.getComments().stream().filter(c -> !c.isSettled()).count();
			String state = Values.literal(type.section(), ModelPackage.Literals.REPORT_CHAPTER__STATE, chapter.getState());
			item.setText(new String[] { chapter.getTitle(), state, open == 0 ? "" : String.valueOf(open), //$NON-NLS-1$
					last(chapter) });
			item.setChecked(!chapter.isLeftOut());
			item.setData(chapter);
			if (chapter.getId() == selected) {
				table.setSelection(item);
			}
		}
		table.setRedraw(true);
	}

	/** Who wrote it last, and when. */
	private static String last(ReportChapter chapter) {
		return chapter.getModifiedAt() == null ? chapter.getCreatedBy() + " " + Values.time(chapter.getCreatedAt()) //$NON-NLS-1$
				: chapter.getModifiedBy() + " " + Values.time(chapter.getModifiedAt()); //$NON-NLS-1$
	}

	List<ReportChapter> chapters() {
		return chapters;
	}

	/** Moves a chapter to where another one is. */
	void move(int from, int to) {
		if (from != to && from >= 0 && to >= 0 && from < chapters.size() && to < chapters.size()) {
			List<ReportChapter> moved = new ArrayList<>(chapters);
			moved.add(to, moved.remove(from));
			ordered.accept(moved);
		}
	}

	/** Alt with the arrow keys moves the selected chapter, for those who don't drag. */
	private void key(Event event) {
		int selected = table.getSelectionIndex();
		if ((event.stateMask & SWT.ALT) != 0 && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
			event.doit = false;
			move(selected, event.keyCode == SWT.ARROW_UP ? selected - 1 : selected + 1);
		}
	}

	private void drag() {
		Transfer[] types = { TextTransfer.getInstance() };
		DragSource source = new DragSource(table, DND.DROP_MOVE);
		source.setTransfer(types);
		source.addDragListener(new DragSourceAdapter() {
			@Override
			public void dragSetData(DragSourceEvent event) {
				event.data = String.valueOf(table.getSelectionIndex());
			}
		});
		DropTarget target = new DropTarget(table, DND.DROP_MOVE);
		target.setTransfer(types);
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragOver(DropTargetEvent event) {
				event.feedback = DND.FEEDBACK_INSERT_BEFORE | DND.FEEDBACK_SCROLL;
			}

			@Override
			public void drop(DropTargetEvent event) {
				int to = event.item == null ? chapters.size() - 1 : table.indexOf((TableItem) event.item);
				if (event.data instanceof String from && from.matches("\\d{1,4}")) { //$NON-NLS-1$
					move(Integer.parseInt(from), to);
				}
			}
		});
	}

	private void column(String text, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(text);
		column.setWidth(width);
	}
}
