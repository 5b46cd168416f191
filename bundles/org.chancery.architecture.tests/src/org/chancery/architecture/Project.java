package org.chancery.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The project's sources, as files. */
final class Project {
	/** The platform's bundles in their order: each knows only those before it. */
	static final List<String> PLATFORM = Stream.of("model", "clock", "store", "store.derby", "store.postgresql", "flow", "letters", "figures", "ledger",
			"report", "exchange", "install",
			"proofread",
			"proofread.report", "workbench", "cli", "server").map(n -> "org.chancery." + n).toList();

	private static final Path ROOT = root();

	private Project() {
	}

	private static Path root() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			if (Files.isDirectory(folder.resolve("target-platform"))) {
				return folder;
			}
		}
		throw new IllegalStateException("not started within the project: " + Path.of("").toAbsolutePath());
	}

	/** Every bundle but the tests. */
	static List<Path> bundles() throws IOException {
		try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
			return folders.filter(f -> Files.exists(f.resolve("META-INF/MANIFEST.MF")))
					.filter(f -> !f.toString().endsWith(".tests")).sorted().toList();
		}
	}

	static Path bundle(String name) {
		return ROOT.resolve("bundles").resolve(name);
	}

	/** The bundles that register a section, without the platform's own. */
	static List<Path> sections() throws IOException {
		return bundles().stream().filter(b -> !PLATFORM.contains(name(b)))
				.filter(b -> Files.exists(b.resolve("section"))).toList();
	}

	static List<Path> features() throws IOException {
		try (Stream<Path> folders = Files.list(ROOT.resolve("features"))) {
			return folders.filter(f -> Files.exists(f.resolve("feature.xml"))).sorted().toList();
		}
	}

	static String name(Path folder) {
		return folder.getFileName().toString();
	}

	/** The files below a folder whose names end so; none if there is no such folder. */
	static List<Path> files(Path folder, String... endings) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile)
					.filter(f -> Stream.of(endings).anyMatch(name(f)::endsWith)).sorted().toList();
		}
	}

	/** The value of a manifest's header, empty if it has none. */
	static String header(Path bundle, String name) throws IOException {
		try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
			String value = new Manifest(in).getMainAttributes().getValue(name);
			return value == null ? "" : value;
		}
	}

	/** The names in a manifest's header, without their attributes. */
	static List<String> names(Path bundle, String header) throws IOException {
		String bare = header(bundle, header).replaceAll("\"[^\"]*\"", "");
		return Stream.of(bare.split(",")).map(n -> n.replaceAll(";.*", "").strip()).filter(n -> !n.isEmpty()).toList();
	}

	static Properties properties(Path file) throws IOException {
		Properties read = new Properties();
		try (Reader in = Files.newBufferedReader(file)) {
			read.load(in);
		}
		return read;
	}

	/** The elements of an XML file, of all names. */
	static List<Element> elements(Path file) throws IOException {
		try {
			Document document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
			NodeList all = document.getElementsByTagName("*");
			return Stream.iterate(0, i -> i + 1).limit(all.getLength()).map(i -> (Element) all.item(i)).toList();
		} catch (SAXException | ParserConfigurationException e) {
			throw new IOException(file + ": " + e.getMessage(), e);
		}
	}

	/** A file as messages name it. */
	static String path(Path file) {
		return ROOT.relativize(file).toString();
	}
}
