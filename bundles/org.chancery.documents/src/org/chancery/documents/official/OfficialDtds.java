package org.chancery.documents.official;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xml.sax.InputSource;
import org.xml.sax.ext.EntityResolver2;

/**
 * The official DTDs, and the only outside files that a document is allowed to lead to: whatever else it names is read as
 * empty and remembered.
 */
final class OfficialDtds implements EntityResolver2 {
	/** The DTD of each root element that there is one for. */
	static final Map<String, String> OF_ROOT = Map.of("函", "104_2_utf8.dtd", "簽", "104_5_utf8.dtd", "交換表單", "104_roster_utf8.dtd");

	private static final List<String> KNOWN = List.of("104_2_utf8.dtd", "104_5_utf8.dtd", "104_roster_utf8.dtd", "104_basic_utf8.ent",
			"104_exchange_utf8.ent");

	private final List<String> refused = new ArrayList<>();

	/** What the file wanted to be read and was not. */
	List<String> refused() {
		return refused;
	}

	@Override
	public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) throws IOException {
		String file = systemId == null ? "" : systemId.substring(Math.max(systemId.lastIndexOf('/'), systemId.lastIndexOf('\\')) + 1);
		if (!KNOWN.contains(file)) {
			refused.add(systemId);
			return new InputSource(new StringReader(""));
		}
		InputSource source = new InputSource(new ByteArrayInputStream(bytes(file)));
		source.setSystemId(file);
		return source;
	}

	@Override
	public InputSource resolveEntity(String publicId, String systemId) throws IOException {
		return resolveEntity(null, publicId, null, systemId);
	}

	@Override
	public InputSource getExternalSubset(String name, String baseUri) {
		return null;
	}

	/** The content model of an element as the DTD of this root declares it: {@code (主旨,段落*)}. */
	static Optional<String> contentModel(String root) {
		if (!OF_ROOT.containsKey(root)) {
			return Optional.empty();
		}
		try {
			Matcher declared = Pattern.compile("<!ELEMENT\\s+" + root + "\\s+(\\(.*\\))\\s*>")
					.matcher(new String(bytes(OF_ROOT.get(root)), StandardCharsets.UTF_8));
			return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] bytes(String file) throws IOException {
		try (InputStream in = OfficialDtds.class.getResourceAsStream("/dtd/" + file)) {
			if (in == null) {
				throw new IOException("dtd/" + file);
			}
			return in.readAllBytes();
		}
	}
}
