package org.chancery.install;

import java.util.Locale;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.Version;

/**
 * Something that can be installed and removed by itself.
 *
 * @param id      its full name, {@code org.chancery.example.feature}
 * @param version its version with the qualifier
 * @param name    what people call it, in the language asked for
 */
public record Feature(String id, Version version, String name) {
	static final String GROUP = ".feature.group"; //$NON-NLS-1$

	private static final String OWN = "org.chancery."; //$NON-NLS-1$
	private static final String FEATURE = ".feature"; //$NON-NLS-1$

	static Feature of(IInstallableUnit unit, Locale locale) {
		String name = unit.getProperty(IInstallableUnit.PROP_NAME, locale.toString());
		String id = idOf(unit);
		return new Feature(id, unit.getVersion(), name == null || name.startsWith("%") ? id : name); //$NON-NLS-1$
	}

	static String idOf(IInstallableUnit unit) {
		return unit.getId().endsWith(GROUP) ? unit.getId().substring(0, unit.getId().length() - GROUP.length()) : unit.getId();
	}

	/** The unit of p2 that people mean by {@code example}, {@code org.chancery.example.feature} or the unit's own id. */
	static String unit(String name) {
		if (name.endsWith(GROUP)) {
			return name;
		}
		if (name.contains(".")) { //$NON-NLS-1$
			// two words and a dot: a section's window part, example.ui
			boolean whole = name.endsWith(FEATURE) || name.startsWith(OWN) || name.chars().filter(c -> c == '.').count() > 1;
			return whole ? name + GROUP : OWN + name + FEATURE + GROUP;
		}
		return OWN + name + FEATURE + GROUP;
	}

	/** The name that the commands take and print. */
	public String shortName() {
		return id.startsWith(OWN) && id.endsWith(FEATURE) ? id.substring(OWN.length(), id.length() - FEATURE.length()) : id;
	}
}
