package org.chancery.property.ui;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.chancery.property.ScanOutcome;
import org.chancery.property.stocktaking.Judgement;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The last labels that were read, the newest first, with what they were judged to be. */
final class ScanLog {
	private static final int MOST = 500;
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss"); //$NON-NLS-1$

	private record Line(LocalTime time, Judgement judgement) {
	}

	private final Deque<Line> lines = new ArrayDeque<>();
	private final Table table;

	ScanLog(Composite parent) {
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		column(Messages.Column_time, 90);
		column(Messages.Column_judgement, 520);
		table.addListener(SWT.SetData, event -> {
			Line line = List.copyOf(lines).get(event.index);
			TableItem item = (TableItem) event.item;
			item.setText(new String[] { line.time().format(TIME), line.judgement().message() });
			item.setForeground(1, colour(line.judgement().outcome()));
		});
	}

	private void column(String name, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(name);
		column.setWidth(width);
	}

	Table table() {
		return table;
	}

	void add(Judgement judgement) {
		lines.addFirst(new Line(LocalTime.now(), judgement));
		if (lines.size() > MOST) {
			lines.removeLast();
		}
		table.setItemCount(lines.size());
		table.clearAll();
	}

	void clear() {
		lines.clear();
		table.setItemCount(0);
		table.clearAll();
	}

	/** Green for what is as it should be, amber for what was scanned before, red for what needs a hand. */
	static Color colour(ScanOutcome outcome) {
		return switch (outcome) {
		case FOUND -> new Color(0x2E, 0x7D, 0x32);
		case AGAIN -> new Color(0xA8, 0x6B, 0x00);
		default -> new Color(0xC0, 0x39, 0x2B);
		};
	}
}
