package org.chancery.workbench;

import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.chancery.model.sections.Section;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.FrameworkUtil;

/** The workbench's icons, each made once and kept as long as the workbench runs. */
public enum Icons {
	ADD, ATTACHMENT, CALENDAR, CLEAR, COLUMNS, COPY, DELETE, DOWN, DUPLICATE, EDIT, EXPORT, FILTER, FIT_WIDTH, HISTORY, IMPORT, NEW, OPEN,
	PHOTO, RECORD, REFRESH, REMOVE, REPORT, REPORTS, SEARCH, SECTION, STORE, TABLE, UP, ZOOM_IN, ZOOM_OUT;

	private static final Map<String, ImageDescriptor> BY_URL = new ConcurrentHashMap<>();

	/** The icon, to be made where it is used. */
	public ImageDescriptor descriptor() {
		String file = "icons/" + name().toLowerCase(java.util.Locale.ROOT) + ".svg"; //$NON-NLS-1$ //$NON-NLS-2$
		URL url = FrameworkUtil.getBundle(Icons.class).getEntry(file);
		return url == null ? ImageDescriptor.getMissingImageDescriptor() : descriptor(url);
	}

	/** The icon; it must not be disposed. */
	public Image image() {
		return JFaceResources.getResources().get(descriptor());
	}

	/** The icon of a section, or the one all sections without an icon share. */
	public static ImageDescriptor descriptor(Section section) {
		return section.icon().map(Icons::descriptor).orElseGet(SECTION::descriptor);
	}

	/** The icon of a section; it must not be disposed. */
	public static Image image(Section section) {
		return JFaceResources.getResources().get(descriptor(section));
	}

	private static ImageDescriptor descriptor(URL url) {
		return BY_URL.computeIfAbsent(url.toString(), key -> ImageDescriptor.createFromURL(url));
	}
}
