package org.chancery.workbench;

import java.util.List;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.workbench.records.RecordTables;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * The perspective of one section: the navigator at the left, the tables of its record types above, editors below. A
 * section names it {@code org.chancery.workbench.SectionPerspective:example}; without a section it is the workbench's
 * own, with the first section's first table.
 */
public final class SectionPerspective implements IPerspectiveFactory, IExecutableExtension {
	private String sectionId;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		sectionId = data instanceof String id && !id.isBlank() ? id : null;
	}

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		layout.addStandaloneView(Perspectives.NAVIGATOR, true, IPageLayout.LEFT, 0.19f, layout.getEditorArea());
		layout.getViewLayout(Perspectives.NAVIGATOR).setCloseable(false);
		IFolderLayout tables = layout.createFolder("tables", IPageLayout.TOP, 0.45f, layout.getEditorArea()); //$NON-NLS-1$
		shown().forEach(type -> tables.addView(RecordTables.viewId(type)));
		tables.addPlaceholder(Perspectives.TABLE + ":*"); //$NON-NLS-1$
		for (RecordType type : SectionRegistry.instance().types()) {
			if (!shown().contains(type)) {
				tables.addPlaceholder(RecordTables.viewId(type));
			}
		}
		layout.addShowViewShortcut(Perspectives.NAVIGATOR);
		layout.addPerspectiveShortcut(Perspectives.MAIN);
	}

	private List<RecordType> shown() {
		SectionRegistry registry = SectionRegistry.instance();
		if (sectionId == null) {
			return registry.sections().stream().flatMap(s -> s.types().stream()).limit(1).toList();
		}
		return registry.section(sectionId).map(Section::types).orElse(List.of());
	}
}
