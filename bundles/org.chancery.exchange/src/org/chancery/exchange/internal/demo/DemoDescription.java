package org.chancery.exchange.internal.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.internal.Messages;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.eclipse.osgi.util.NLS;

/** A section's {@code section/demo.properties}. */
final class DemoDescription {
	/** A record type and how many of the made-up records it gets, compared with the others. */
	record Share(RecordType type, int weight, DemoDescription description) {
	}

	private static final String FILE = "section/demo.properties";
	private static final String WEIGHTS = "weights";

	private final Section section;
	private final Properties properties = new Properties();

	private DemoDescription(Section section) {
		this.section = section;
	}

	/** The section's description, if it has one. */
	static Optional<DemoDescription> of(Section section) {
		if (section.file(FILE).isEmpty()) {
			return Optional.empty();
		}
		DemoDescription description = new DemoDescription(section);
		try (Reader reader = new InputStreamReader(section.open(FILE), StandardCharsets.UTF_8)) {
			description.properties.load(reader);
		} catch (IOException e) {
			throw new ExchangeException(NLS.bind(Messages.Demo_unreadable, section.bundle().getSymbolicName(), FILE), e);
		}
		return Optional.of(description);
	}

	/** The types and their weights, in the order of the file. */
	List<Share> shares() {
		List<Share> shares = new ArrayList<>();
		for (String share : properties.getProperty(WEIGHTS, "").split("\\|")) {
			String[] parts = share.strip().split("\\s+");
			if (parts.length != 2 || !parts[1].matches("\\d{1,6}") || section.type(parts[0]).isEmpty()) {
				throw wrong(WEIGHTS, share);
			}
			shares.add(new Share(section.type(parts[0]).get(), Integer.parseInt(parts[1]), this));
		}
		return shares;
	}

	/** What is said about a feature of a class of records or parts. */
	Optional<String> choices(String className, String feature) {
		return Optional.ofNullable(properties.getProperty(className + "." + feature));
	}

	/** The features of a class that are described. */
	List<String> described(String className) {
		return properties.stringPropertyNames().stream().filter(k -> k.startsWith(className + "."))
				.map(k -> k.substring(className.length() + 1)).sorted().toList();
	}

	/** The error that something in the description is wrong. */
	ExchangeException wrong(String key, String what) {
		return new ExchangeException(NLS.bind(Messages.Demo_wrong, new Object[] { section.bundle().getSymbolicName(), FILE, key, what }));
	}
}
