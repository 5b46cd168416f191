package org.chancery.workbench.application;

import org.chancery.workbench.Icons;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** Says in the status line which store is open, and as whom. */
public final class StoreStatus extends WorkbenchWindowControlContribution {
	private static final int LONGEST = 48;
	private static final int WIDTH = 400;

	@Override
	protected Control createControl(Composite parent) {
		// of one width, as the status line does not make room for a text that grows
		Composite room = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(room);
		CLabel label = Ui.named(new CLabel(room, SWT.NONE), "storeStatus"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, true).align(SWT.FILL, SWT.CENTER).applyTo(label);
		label.setImage(Icons.STORE.image());
		show(label);
		OpenStore.instance().addListener(label, state -> show(label));
		return room;
	}

	private static void show(CLabel label) {
		OpenStore store = OpenStore.instance();
		String user = store.store().map(s -> s.access().user()).orElse(""); //$NON-NLS-1$
		String text = switch (store.state()) {
		case OPEN -> NLS.bind(Messages.StoreStatus_open, shortened(store.get().location()), user);
		case OPENING -> Messages.RecordTableView_opening;
		case NONE, FAILED -> Messages.RecordTableView_noStore;
		};
		label.setText(text);
		label.setToolTipText(store.address() == null ? null : store.address().toString());
	}

	private static String shortened(String location) {
		String home = System.getProperty("user.home"); //$NON-NLS-1$
		String text = location.startsWith(home) ? "~" + location.substring(home.length()) : location; //$NON-NLS-1$
		return text.length() <= LONGEST ? text : "…" + text.substring(text.length() - LONGEST); //$NON-NLS-1$
	}
}
