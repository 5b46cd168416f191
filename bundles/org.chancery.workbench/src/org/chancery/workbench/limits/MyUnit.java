package org.chancery.workbench.limits;

import java.util.List;
import java.util.function.Consumer;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordQuery.Sort;
import org.chancery.store.Store;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Icons;
import org.chancery.workbench.loading.Loading;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The unit that the one at this desk belongs to: an agency of the store, chosen once. */
final class MyUnit {
	private static final String KEY = "myUnit"; //$NON-NLS-1$
	private static final int MOST = 5000;

	private MyUnit() {
	}

	private static IPreferenceStore preferences() {
		return new ScopedPreferenceStore(InstanceScope.INSTANCE, Errors.BUNDLE);
	}

	/** Its name; empty if none was chosen. */
	static String name() {
		return preferences().getString(KEY);
	}

	/** Asks for it; nothing is changed if nobody answers. */
	static void choose(Control control, Store store, Consumer<String> chosen) {
		RecordType agencies = SectionRegistry.instance().typeOf(ModelPackage.Literals.AGENCY).orElseThrow();
		RecordQuery query = RecordQuery.all(agencies).withFeatures(List.of(ModelPackage.Literals.AGENCY__NAME))
				.orderBy(List.of(new Sort(ModelPackage.Literals.AGENCY__NAME, false))).limit(MOST);
		Loading.of(Messages.MyUnit_title, monitor -> store.rows(query).stream().map(row -> (String) row.values().get(0)).toList()).system()
				.start(control, names -> {
					ElementListSelectionDialog dialog = new ElementListSelectionDialog(control.getShell(), new LabelProvider() {
						@Override
						public Image getImage(Object element) {
							return Icons.TABLE.image();
						}
					});
					dialog.setTitle(Messages.MyUnit_title);
					dialog.setMessage(Messages.MyUnit_message);
					dialog.setElements(names.toArray());
					dialog.setInitialSelections(name());
					if (dialog.open() == Window.OK && dialog.getFirstResult() != null) {
						preferences().setValue(KEY, (String) dialog.getFirstResult());
						chosen.accept((String) dialog.getFirstResult());
					}
				});
	}
}
