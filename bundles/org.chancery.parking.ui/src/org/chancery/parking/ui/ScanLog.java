package org.chancery.parking.ui;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.chancery.parking.PermitScan;
import org.chancery.parking.ScanOutcome;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The permits that were checked last, the newest first. */
final class ScanLog {
	private static final int MOST = 500;
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss"); //$NON-NLS-1$

	private final Deque<PermitScan> scans = new ArrayDeque<>();
	private final Table table;

	ScanLog(Composite parent) {
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		column(Messages.Column_time, 90);
		column(Messages.Column_finding, 480);
		table.addListener(SWT.SetData, event -> {
			PermitScan scan = List.copyOf(scans).get(event.index);
			TableItem item = (TableItem) event.item;
			item.setText(new String[] { LocalTime.ofInstant(scan.getScannedAt(), ZoneId.systemDefault()).format(TIME), scan.getFinding() });
			item.setForeground(1, colour(scan.getOutcome()));
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

	void add(PermitScan scan) {
		scans.addFirst(scan);
		if (scans.size() > MOST) {
			scans.removeLast();
		}
		table.setItemCount(scans.size());
		table.clearAll();
	}

	/** Green for a permit that is valid here and now, red for all others. */
	static Color colour(ScanOutcome outcome) {
		return outcome == ScanOutcome.VALID ? new Color(0x2E, 0x7D, 0x32) : new Color(0xC0, 0x39, 0x2B);
	}
}
