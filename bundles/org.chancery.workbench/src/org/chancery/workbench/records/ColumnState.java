package org.chancery.workbench.records;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Properties;

import org.chancery.workbench.Errors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Order, widths and visibility of a table's columns, kept between starts in the preferences, for each record type. */
final class ColumnState {
	private static final String SIGNATURE = "columns"; //$NON-NLS-1$
	private static final String STATE = "state"; //$NON-NLS-1$

	private final IEclipsePreferences node;
	private final String signature;

	ColumnState(String typeName, TableColumns columns) {
		node = (IEclipsePreferences) InstanceScope.INSTANCE.getNode(Errors.BUNDLE).node("tables").node(typeName); //$NON-NLS-1$
		signature = columns.signature();
	}

	/** What was kept; empty if nothing was, or the type has other columns since. */
	Properties load() {
		Properties state = new Properties();
		if (signature.equals(node.get(SIGNATURE, ""))) { //$NON-NLS-1$
			try {
				state.load(new StringReader(node.get(STATE, ""))); //$NON-NLS-1$
			} catch (IOException | IllegalArgumentException e) {
				ILog.of(getClass()).warn(node.absolutePath(), e);
			}
		}
		return state;
	}

	void save(Properties state) {
		StringWriter text = new StringWriter();
		try {
			state.store(text, null);
			node.put(SIGNATURE, signature);
			node.put(STATE, text.toString());
			node.flush();
		} catch (IOException | BackingStoreException e) {
			ILog.of(getClass()).warn(node.absolutePath(), e);
		}
	}
}
