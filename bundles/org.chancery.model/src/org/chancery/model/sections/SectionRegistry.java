package org.chancery.model.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.osgi.framework.Bundle;

/**
 * The sections that are installed, read once from the extension point {@code org.chancery.model.sections}. A section
 * whose declaration is wrong is left out and logged with its bundle; the others work.
 */
public final class SectionRegistry {
	/** The id of the extension point. */
	public static final String POINT = "org.chancery.model.sections"; //$NON-NLS-1$

	private static final class Holder {
		static final SectionRegistry INSTANCE = new SectionRegistry(read());
	}

	private final List<Section> sections;

	private SectionRegistry(List<Section> sections) {
		this.sections = sections;
	}

	/** The registry of the running platform. */
	public static SectionRegistry instance() {
		return Holder.INSTANCE;
	}

	/** All sections by weight. The platform's own records (agencies, sites, tallies) are the section {@code base}. */
	public List<Section> sections() {
		return sections;
	}

	/** The section with this id. */
	public Optional<Section> section(String id) {
		return sections.stream().filter(s -> s.id().equals(id)).findFirst();
	}

	/** The section that owns this EMF package. */
	public Optional<Section> ofPackage(EPackage ePackage) {
		return sections.stream().filter(s -> s.ePackage() == ePackage).findFirst();
	}

	/** The record type of a class of a model. */
	public Optional<RecordType> typeOf(EClass eClass) {
		return ofPackage(eClass.getEPackage()).flatMap(s -> s.type(eClass.getName()));
	}

	/**
	 * The record type of a name, qualified ({@code petitions.Petition}) or plain ({@code Petition}) where only one
	 * section has it.
	 */
	public Optional<RecordType> type(String name) {
		List<RecordType> found = types().stream().filter(t -> t.qualifiedName().equals(name) || t.name().equals(name)).toList();
		return found.size() == 1 ? Optional.of(found.get(0))
				: found.stream().filter(t -> t.qualifiedName().equals(name)).findFirst();
	}

	/** The record types of all sections. */
	public List<RecordType> types() {
		return sections.stream().flatMap(s -> s.types().stream()).toList();
	}

	private static List<Section> read() {
		List<Section> sections = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (IConfigurationElement element : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
			try {
				Section section = read(element);
				if (ids.add(section.id())) {
					sections.add(section);
				} else {
					throw new IllegalArgumentException("id: " + section.id()); //$NON-NLS-1$
				}
			} catch (RuntimeException e) {
				ILog.of(SectionRegistry.class).error("section of bundle " + element.getContributor().getName(), e); //$NON-NLS-1$
			}
		}
		sections.sort(Comparator.comparingInt(Section::weight).thenComparing(Section::id));
		return List.copyOf(sections);
	}

	private static Section read(IConfigurationElement element) {
		String id = required(element, "id"); //$NON-NLS-1$
		if (!id.matches("[a-z][a-z0-9]*")) { //$NON-NLS-1$
			throw new IllegalArgumentException("id: " + id); //$NON-NLS-1$
		}
		EPackage ePackage = EPackage.Registry.INSTANCE.getEPackage(required(element, "package")); //$NON-NLS-1$
		if (ePackage == null) {
			throw new IllegalArgumentException("package: " + element.getAttribute("package")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		String weight = element.getAttribute("weight"); //$NON-NLS-1$
		Bundle bundle = Platform.getBundle(element.getContributor().getName());
		return new Section(id, ePackage, Integer.parseInt(required(element, "version")), //$NON-NLS-1$
				weight == null ? 1000 : Integer.parseInt(weight), element.getAttribute("icon"), bundle); //$NON-NLS-1$
	}

	private static String required(IConfigurationElement element, String attribute) {
		String value = element.getAttribute(attribute);
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException("missing attribute: " + attribute); //$NON-NLS-1$
		}
		return value;
	}
}
