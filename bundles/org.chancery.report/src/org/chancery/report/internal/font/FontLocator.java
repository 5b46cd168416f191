package org.chancery.report.internal.font;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.chancery.report.internal.Messages;
import org.eclipse.osgi.util.NLS;

/**
 * Finds the fonts that reports are set in among those installed. Official papers are set in 標楷體; where that is not
 * installed (it comes with Windows), the nearest free font is taken.
 */
public final class FontLocator {
	/** Names a folder with fonts that is looked at before the system's own. */
	public static final String FOLDER_PROPERTY = "org.chancery.report.fonts";

	private record Candidate(String family, String file, String face, String bold) {
	}

	private static final List<Candidate> CHINESE = List.of(
			new Candidate("DFKai-SB", "kaiu.ttf", null, null),
			new Candidate("TW-Kai", "tw-kai-98_1.ttf", null, null),
			new Candidate("BiauKai", "biaukai.ttf", null, null),
			new Candidate("AR PL UKai TW", "ukai.ttc", "AR PL UKai TW", null),
			new Candidate("Noto Serif TC", "notoseriftc-regular.ttf", null, "notoseriftc-bold.ttf"),
			new Candidate("AR PL UMing TW", "uming.ttc", "AR PL UMing TW", null),
			new Candidate("PMingLiU", "mingliu.ttc", "PMingLiU", null),
			new Candidate("Songti TC", "songti.ttc", "Songti TC Regular", null));
	private static final List<Candidate> LATIN = List.of(
			new Candidate("Times New Roman", "times.ttf", null, "timesbd.ttf"),
			new Candidate("Times New Roman", "times new roman.ttf", null, "times new roman bold.ttf"),
			new Candidate("Times New Roman", "times_new_roman.ttf", null, "times_new_roman_bold.ttf"),
			new Candidate("Liberation Serif", "liberationserif-regular.ttf", null, "liberationserif-bold.ttf"),
			new Candidate("Tinos", "tinos-regular.ttf", null, "tinos-bold.ttf"),
			new Candidate("FreeSerif", "freeserif.ttf", null, "freeserifbold.ttf"));

	private final List<Path> folders;

	/** Looks in these folders and all below them. */
	public FontLocator(List<Path> folders) {
		this.folders = folders;
	}

	/** Looks where Linux, Windows and macOS keep fonts. */
	public static FontLocator ofSystem() {
		String home = System.getProperty("user.home", "");
		String windows = Objects.requireNonNullElse(System.getenv("WINDIR"), "C:\\Windows");
		String local = Objects.requireNonNullElse(System.getenv("LOCALAPPDATA"), home);
		String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		Stream<String> usual = system.startsWith("windows") ? Stream.of(windows + "\\Fonts", local + "\\Microsoft\\Windows\\Fonts")
				: system.startsWith("mac")
						? Stream.of(home + "/Library/Fonts", "/Library/Fonts", "/System/Library/Fonts", "/System/Library/AssetsV2")
						: Stream.of(home + "/.fonts", home + "/.local/share/fonts", "/usr/local/share/fonts", "/usr/share/fonts");
		String own = System.getProperty(FOLDER_PROPERTY);
		return new FontLocator(Stream.concat(Stream.ofNullable(own), usual).map(Path::of).toList());
	}

	/**
	 * The fonts to use.
	 *
	 * @throws IOException if no font for Chinese is installed; the message names those to install
	 */
	public FontChoice find() throws IOException {
		Map<String, Path> files = files();
		List<FontFile> chinese = installed(CHINESE, files);
		if (chinese.isEmpty()) {
			throw new IOException(NLS.bind(Messages.Font_noneInstalled, String.join(", ", folders.stream().map(Path::toString).toList())));
		}
		List<FontFile> latin = installed(LATIN, files);
		return new FontChoice(chinese.getFirst(), latin.isEmpty() ? null : latin.getFirst(),
				List.copyOf(chinese.subList(1, Math.min(chinese.size(), 3))));
	}

	private static List<FontFile> installed(List<Candidate> candidates, Map<String, Path> files) {
		List<FontFile> found = new ArrayList<>();
		for (Candidate candidate : candidates) {
			Path file = files.get(candidate.file());
			if (file != null) {
				Path bold = candidate.bold() == null ? null : files.get(candidate.bold());
				found.add(new FontFile(candidate.family(), file, candidate.face(), bold));
			}
		}
		return found;
	}

	/** All font files by their names in lower case, those of earlier folders first. */
	private Map<String, Path> files() throws IOException {
		Map<String, Path> files = new HashMap<>();
		for (Path folder : folders) {
			if (Files.isDirectory(folder)) {
				Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), 8, new SimpleFileVisitor<>() {
					@Override
					public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
						files.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file);
						return FileVisitResult.CONTINUE;
					}

					@Override
					public FileVisitResult visitFileFailed(Path file, IOException e) {
						// a folder that may not be read has no fonts for us
						return FileVisitResult.CONTINUE;
					}
				});
			}
		}
		return files;
	}
}
