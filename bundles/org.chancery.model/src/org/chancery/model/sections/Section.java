package org.chancery.model.sections;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.emf.ecore.EPackage;
import org.osgi.framework.Bundle;

/**
 * One bureau function (業務): a bundle with a model, a database schema, figures, chapters and sample records.
 * Sections are registered at the extension point {@code org.chancery.model.sections}.
 */
public final class Section {
	private final String id;
	private final EPackage ePackage;
	private final int version;
	private final int weight;
	private final String icon;
	private final Bundle bundle;
	private final Labels labels;
	private final List<RecordType> types;

	Section(String id, EPackage ePackage, int version, int weight, String icon, Bundle bundle) {
		this.id = id;
		this.ePackage = ePackage;
		this.version = version;
		this.weight = weight;
		this.icon = icon;
		this.bundle = bundle;
		this.labels = new Labels(bundle);
		this.types = RecordType.of(this);
	}

	/** The section's id, one lower-case word: {@code petitions}. */
	public String id() {
		return id;
	}

	/** The name of the database schema that keeps the section's records: the id in upper case. */
	public String schema() {
		return id.toUpperCase(Locale.ROOT);
	}

	public EPackage ePackage() {
		return ePackage;
	}

	/** The model's version, a whole number that grows with each change of the model. */
	public int version() {
		return version;
	}

	/** The section's place among the others, lowest first. */
	public int weight() {
		return weight;
	}

	/** The bundle that contributes the section. */
	public Bundle bundle() {
		return bundle;
	}

	/** The section's icon (SVG), if it has one. */
	public Optional<URL> icon() {
		return Optional.ofNullable(icon).map(bundle::getEntry);
	}

	/** The record types in the order of the model; parts and abstract classes are not among them. */
	public List<RecordType> types() {
		return types;
	}

	/** The record type of this name, the EClass's name. */
	public Optional<RecordType> type(String name) {
		return types.stream().filter(type -> type.name().equals(name)).findFirst();
	}

	/** The section's texts in every language it has. */
	public Labels labels() {
		return labels;
	}

	/** The name people see, in the language of the running program. */
	public String name() {
		return name(Locale.getDefault());
	}

	/** The name people see, in the given language. */
	public String name(Locale locale) {
		return labels.get("section.name", locale); //$NON-NLS-1$
	}

	/** A file of the section's bundle, such as {@code section/figures.xml}, if the bundle has it. */
	public Optional<URL> file(String path) {
		return Optional.ofNullable(bundle.getEntry(path)).map(Section::resolve);
	}

	/** The paths of the files of one folder of the bundle, sorted. */
	public List<String> files(String folder) {
		var paths = bundle.getEntryPaths(folder);
		return paths == null ? List.of() : Collections.list(paths).stream().filter(p -> !p.endsWith("/")).sorted().toList(); //$NON-NLS-1$
	}

	/** Opens a file of the section's bundle. */
	public InputStream open(String path) throws IOException {
		URL url = bundle.getEntry(path);
		if (url == null) {
			throw new IOException(bundle.getSymbolicName() + ": " + path); //$NON-NLS-1$
		}
		return url.openStream();
	}

	private static URL resolve(URL url) {
		try {
			return FileLocator.resolve(url);
		} catch (IOException e) {
			// the bundle's own URL opens as well; it is only less readable
			return url;
		}
	}

	@Override
	public String toString() {
		return id;
	}
}
