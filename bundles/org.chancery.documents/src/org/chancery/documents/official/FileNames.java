package org.chancery.documents.official;

/** Names of files as system identifiers: what may not stand in one is written as a percent sign and two digits. */
final class FileNames {
	private FileNames() {
	}

	/** The file's name, without any folder. */
	static String read(String systemId) {
		String name = systemId.substring(Math.max(systemId.lastIndexOf('/'), systemId.lastIndexOf('\\')) + 1);
		return name.replace("%22", "\"").replace("%23", "#").replace("%25", "%");
	}

	/** The name as it stands in an entity declaration. */
	static String write(String name) {
		return name.replace("%", "%25").replace("\"", "%22").replace("#", "%23");
	}
}
