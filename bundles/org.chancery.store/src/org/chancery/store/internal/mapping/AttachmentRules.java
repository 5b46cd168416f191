package org.chancery.store.internal.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.chancery.model.Attachment;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.internal.Messages;
import org.eclipse.osgi.util.NLS;

/** What may be kept with a record as a file: of bounded size, with an honest name, and no program. */
final class AttachmentRules {
	/** Larger files belong in a file store, in bytes. */
	private static final int LARGEST = 20 * 1024 * 1024;
	/** Endings of what systems run when it is opened. */
	private static final Set<String> PROGRAMS = Set.of("exe", "com", "bat", "cmd", "scr", "pif", "msi", "msp", "dll", "cpl", "hta", "js", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$
			"jse", "vbs", "vbe", "wsf", "wsh", "ps1", "psm1", "lnk", "reg", "jar", "sh", "desktop", "app", "apk"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$ //$NON-NLS-13$ //$NON-NLS-14$
	/** How programs begin, whatever they are called: of Windows, Linux, scripts, Java and macOS. */
	private static final List<byte[]> BEGINNINGS = List.of("MZ".getBytes(StandardCharsets.US_ASCII), //$NON-NLS-1$
			new byte[] { 0x7F, 'E', 'L', 'F' }, "#!".getBytes(StandardCharsets.US_ASCII), //$NON-NLS-1$
			new byte[] { (byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE }, new byte[] { (byte) 0xCF, (byte) 0xFA, (byte) 0xED, (byte) 0xFE });

	private AttachmentRules() {
	}

	/**
	 * @throws StoreException INVALID
	 */
	static void check(Attachment attachment) {
		String name = attachment.getName();
		if (name != null && isForged(name)) {
			throw invalid(NLS.bind(Messages.forgedName, shown(name)));
		}
		byte[] content = attachment.getContent();
		if (content != null && content.length > LARGEST) {
			throw invalid(NLS.bind(Messages.tooLarge, new Object[] { name, content.length / (1024 * 1024), LARGEST / (1024 * 1024) }));
		}
		if (name != null && PROGRAMS.contains(ending(name)) || content != null && BEGINNINGS.stream().anyMatch(b -> begins(content, b))) {
			throw invalid(NLS.bind(Messages.isProgram, name));
		}
	}

	/**
	 * A name that leads to another folder, or reads otherwise than it is: with control characters, or with those that turn
	 * the direction of writing, by which {@code gpj.exe} is shown as {@code exe.jpg}.
	 */
	private static boolean isForged(String name) {
		return name.strip().matches("\\.*") && !name.isBlank() || name.chars().anyMatch(c -> c == '/' || c == '\\' || c == ':' //$NON-NLS-1$
				|| Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
	}

	private static String shown(String name) {
		return name.replaceAll("[\\p{Cc}\\p{Cf}]", "\ufffd"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Windows takes no notice of dots and blanks at the end. */
	private static String ending(String name) {
		String plain = name.replaceAll("[. ]+$", ""); //$NON-NLS-1$ //$NON-NLS-2$
		return plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	private static boolean begins(byte[] content, byte[] beginning) {
		return content.length >= beginning.length
				&& java.util.Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
	}

	private static StoreException invalid(String message) {
		return new StoreException(Reason.INVALID, message, null);
	}
}
