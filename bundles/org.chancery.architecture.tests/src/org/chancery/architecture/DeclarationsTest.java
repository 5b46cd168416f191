package org.chancery.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Whether what the declarations name is there: classes, icons, services and the keys of texts. */
class DeclarationsTest {
	private static final Set<String> CLASS_ATTRIBUTES = Set.of("class", "defaultHandler", "initializer");
	private static final Pattern OWN_CLASS = Pattern.compile("(?:[\\w.]+/)?(org\\.chancery\\.[\\w.$]+)(?::.*)?");
	private static final Pattern ICON = Pattern.compile("(?:platform:/plugin/([\\w.]+)/|\\$nl\\$/)?([\\w./-]+\\.(?:svg|png|gif))");

	@Test
	void everyClassInAPluginXmlExists() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path file : pluginFiles()) {
			for (Element element : Project.elements(file)) {
				for (Attr attribute : attributes(element)) {
					Matcher own = OWN_CLASS.matcher(attribute.getValue());
					if (CLASS_ATTRIBUTES.contains(attribute.getName()) && own.matches() && !exists(own.group(1))) {
						wrong.add(Project.path(file) + ": " + attribute);
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void everyIconInAPluginXmlExists() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path file : pluginFiles()) {
			for (Element element : Project.elements(file)) {
				for (Attr attribute : attributes(element)) {
					Matcher icon = ICON.matcher(attribute.getValue());
					if (icon.matches()) {
						Path bundle = icon.group(1) == null ? file.getParent() : Project.bundle(icon.group(1));
						if (!Files.exists(bundle.resolve(icon.group(2)))) {
							wrong.add(Project.path(file) + ": " + attribute);
						}
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void everyServiceComponentExists() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path bundle : Project.bundles()) {
			for (String component : Project.names(bundle, "Service-Component")) {
				for (Path file : component.endsWith("*.xml") ? Project.files(bundle.resolve("OSGI-INF"), ".xml")
						: List.of(bundle.resolve(component))) {
					if (!Files.exists(file)) {
						wrong.add(Project.path(file) + " is missing");
						continue;
					}
					Project.elements(file).stream().filter(e -> e.getNodeName().equals("implementation"))
							.map(e -> e.getAttribute("class")).filter(c -> !exists(c))
							.forEach(c -> wrong.add(Project.path(file) + ": " + c));
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void everyKeyOfADeclarationIsInBothLanguages() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path bundle : Project.bundles()) {
			List<String> keys = new ArrayList<>();
			for (String header : List.of("Bundle-Name", "Bundle-Vendor", "Bundle-Description")) {
				addKey(keys, Project.header(bundle, header));
			}
			Path plugin = bundle.resolve("plugin.xml");
			addKeys(keys, Files.exists(plugin) ? Project.elements(plugin) : List.of());
			addKeys(keys, Files.exists(bundle.resolve("fragment.xml")) ? Project.elements(bundle.resolve("fragment.xml")) : List.of());
			if (!keys.isEmpty()) {
				missing(keys, bundle.resolve(Project.header(bundle, "Bundle-Localization")), wrong);
			}
		}
		for (Path feature : Project.features()) {
			List<String> keys = new ArrayList<>();
			addKeys(keys, Project.elements(feature.resolve("feature.xml")));
			missing(keys, feature.resolve("feature"), wrong);
		}
		assertEquals(List.of(), wrong);
	}

	private static void missing(List<String> keys, Path base, List<String> wrong) throws IOException {
		for (String language : List.of("", "_zh_TW")) {
			Path file = base.resolveSibling(base.getFileName() + language + ".properties");
			if (!Files.exists(file)) {
				wrong.add(Project.path(file) + " is missing");
				continue;
			}
			Set<String> known = Project.properties(file).stringPropertyNames();
			keys.stream().filter(k -> !known.contains(k)).forEach(k -> wrong.add(Project.path(file) + ": " + k));
		}
	}

	private static void addKeys(List<String> keys, List<Element> elements) {
		for (Element element : elements) {
			attributes(element).forEach(a -> addKey(keys, a.getValue()));
			if (element.getElementsByTagName("*").getLength() == 0) {
				addKey(keys, element.getTextContent().strip());
			}
		}
	}

	private static void addKey(List<String> keys, String text) {
		if (text.startsWith("%")) {
			keys.add(text.substring(1));
		}
	}

	private static List<Attr> attributes(Element element) {
		NamedNodeMap all = element.getAttributes();
		List<Attr> attributes = new ArrayList<>();
		for (int i = 0; i < all.getLength(); i++) {
			attributes.add((Attr) all.item(i));
		}
		return attributes;
	}

	private static List<Path> pluginFiles() throws IOException {
		return Project.bundles().stream().map(b -> b.resolve("plugin.xml")).filter(Files::exists).toList();
	}

	/** Whether some bundle has this class, by hand or generated from its model. */
	private static boolean exists(String className) {
		String outer = className.replaceAll("\\$.*", "");
		String file = outer.replace('.', '/') + ".java";
		try {
			for (Path bundle : Project.bundles()) {
				if (Files.exists(bundle.resolve("src").resolve(file)) || generated(bundle, outer)) {
					return true;
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return false;
	}

	/** {@code org.chancery.example.ExamplePackage} is generated from {@code package org.chancery.example} of the model. */
	private static boolean generated(Path bundle, String className) throws IOException {
		String packageName = className.substring(0, className.lastIndexOf('.'));
		for (Path model : Project.files(bundle.resolve("model"), ".xcore")) {
			boolean declared = Files.readString(model).lines().anyMatch(l -> l.strip().equals("package " + packageName));
			if (declared && className.endsWith("Package")) {
				return true;
			}
		}
		return false;
	}
}
