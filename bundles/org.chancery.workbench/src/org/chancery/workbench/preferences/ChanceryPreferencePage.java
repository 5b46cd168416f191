package org.chancery.workbench.preferences;

import java.io.File;

import org.chancery.workbench.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** The workbench's page in the preferences: the folder of the store. */
public final class ChanceryPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
	/** Called by the workbench. */
	public ChanceryPreferencePage() {
		super(GRID);
		setPreferenceStore(Preferences.store());
		setDescription(Messages.Preferences_description);
	}

	@Override
	public void init(IWorkbench workbench) {
		getPreferenceStore().setDefault(Preferences.STORE_FOLDER, Preferences.defaultFolder().toString());
	}

	@Override
	protected void createFieldEditors() {
		DirectoryFieldEditor folder = new DirectoryFieldEditor(Preferences.STORE_FOLDER, Messages.Preferences_storeFolder, getFieldEditorParent()) {
			/** A folder that is not there yet is made when the store is. */
			@Override
			protected boolean doCheckState() {
				File chosen = new File(getTextControl().getText().strip());
				return chosen.isAbsolute() && (chosen.isDirectory() || !chosen.exists());
			}
		};
		folder.setErrorMessage(Messages.Preferences_noFolder);
		addField(folder);
		Label language = new Label(getFieldEditorParent(), SWT.WRAP);
		language.setText(Messages.Preferences_language);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(420, SWT.DEFAULT).indent(0, 12).applyTo(language);
	}
}
