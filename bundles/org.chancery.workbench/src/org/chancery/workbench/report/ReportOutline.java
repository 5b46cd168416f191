package org.chancery.workbench.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.preview.Pages;
import org.chancery.workbench.Ui;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The report's headings below one another; choosing one brings it into sight, and scrolling chooses the one in sight. */
final class ReportOutline {
	/** Headings down to this level are open at first: the chapters. */
	private static final int OPEN = 1;

	private final Tree tree;
	private final List<TreeItem> items = new ArrayList<>();
	private List<Pages.Place> places = List.of();
	private boolean following;

	/** @param chosen is told which heading a person chose */
	ReportOutline(Composite parent, Consumer<Pages.Place> chosen) {
		tree = Ui.named(new Tree(parent, SWT.SINGLE), "report.outline"); //$NON-NLS-1$
		tree.addListener(SWT.Selection, e -> {
			following = true;
			chosen.accept((Pages.Place) e.item.getData());
			following = false;
		});
	}

	Control control() {
		return tree;
	}

	/** Shows the headings of a report; those that are open stay open. */
	void show(Pages pages) {
		List<String> open = items.stream().filter(TreeItem::getExpanded).map(TreeItem::getText).toList();
		boolean first = items.isEmpty();
		tree.setRedraw(false);
		tree.removeAll();
		items.clear();
		places = pages.headings();
		Deque<TreeItem> above = new ArrayDeque<>();
		for (Pages.Place place : places) {
			Block.Heading heading = place.heading();
			while (!above.isEmpty() && level(above.peek()) >= heading.level()) {
				above.pop();
			}
			TreeItem item = above.isEmpty() ? new TreeItem(tree, SWT.NONE) : new TreeItem(above.peek(), SWT.NONE);
			item.setText((heading.number() + " " + Blocks.text(heading.text())).strip()); //$NON-NLS-1$
			item.setData(place);
			above.push(item);
			items.add(item);
		}
		items.forEach(i -> i.setExpanded(first ? level(i) <= OPEN : open.contains(i.getText())));
		tree.setRedraw(true);
	}

	/** Chooses the heading that a place belongs to. */
	void follow(int page, double points) {
		if (following || items.isEmpty()) {
			return;
		}
		int at = -1;
		for (int i = 0; i < places.size(); i++) {
			Pages.Place place = places.get(i);
			if (place.page() < page || place.page() == page && place.y() <= points + 1) {
				at = i;
			}
		}
		TreeItem item = at < 0 ? null : shown(items.get(at));
		if (item != null && (tree.getSelectionCount() == 0 || tree.getSelection()[0] != item)) {
			tree.setSelection(item);
			tree.showItem(item);
		}
	}

	/** The item itself if all above it are open, else the lowest that can be seen. */
	private static TreeItem shown(TreeItem item) {
		TreeItem seen = item;
		for (TreeItem above = item.getParentItem(); above != null; above = above.getParentItem()) {
			if (!above.getExpanded()) {
				seen = above;
			}
		}
		return seen;
	}

	private static int level(TreeItem item) {
		return ((Pages.Place) item.getData()).heading().level();
	}
}
