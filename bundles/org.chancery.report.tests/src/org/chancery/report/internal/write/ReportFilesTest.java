package org.chancery.report.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.ledger.LedgerJson;
import org.chancery.model.Ledger;
import org.chancery.model.ModelFactory;
import org.chancery.model.ReportKind;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportFiles;
import org.chancery.report.ReportWriter;
import org.chancery.report.internal.ReportFilesService;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
	@TempDir
	Path folder;

	private final IProgressMonitor monitor = new NullProgressMonitor();

	/** Writes the extension as the file's text, unless it is told to do something else. */
	private static ReportWriter writer(String extension, Runnable besides) {
		return new ReportWriter() {
			@Override
			public String extension() {
				return extension;
			}

			@Override
			public void write(ReportDocument report, Path file, IProgressMonitor progress) throws IOException {
				Files.writeString(file, extension);
				besides.run();
			}
		};
	}

	private List<Path> write(ReportWriter... writers) throws IOException {
		return new ReportFilesService(List.of(writers)).write(SampleReport.create(), folder.resolve("new/one"), "council", monitor);
	}

	private List<Path> left() throws IOException {
		try (var files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	@Test
	void writesEveryFormatAndTheFigures() throws IOException {
		List<Path> files = write(writer("pdf", () -> {
		}), writer("odt", () -> {
		}));
		assertEquals(List.of("council.odt", "council.pdf", ReportFiles.FIGURES), files.stream().map(f -> f.getFileName().toString()).toList());
		assertEquals("odt", Files.readString(files.get(0)));
		List<String> rows = Files.readAllLines(files.get(2));
		assertTrue(rows.get(0).startsWith("\uFEFFid,name_zh,"), rows.get(0));
		long figures = SampleReport.create().figures().stream().map(v -> List.of(v.definition().id(), v.period())).distinct().count();
		assertEquals(1 + figures, rows.size());
		assertEquals(3, left().size(), "nothing else is left");
	}

	private static Ledger ledger() {
		Ledger ledger = ModelFactory.eINSTANCE.createLedger();
		ledger.setNumber("council 2021-09-01/2022-01-31 #1");
		ledger.setKind(ReportKind.COUNCIL);
		ledger.setTitle("業務報告");
		ledger.setFrom(LocalDate.of(2021, 9, 1));
		ledger.setTo(LocalDate.of(2022, 1, 31));
		ledger.setEdition(1);
		ledger.setFrozenAt(Instant.EPOCH);
		ledger.setFrozenBy("chen");
		return ledger;
	}

	@Test
	void publishesTheLedgerWithTheFiles() throws IOException {
		List<Path> before = new ArrayList<>();
		List<Path> files = new ReportFilesService(List.of(writer("odt", () -> {
		}))).publish(SampleReport.create(), folder.resolve("new"), "council", ledger(), () -> {
			try {
				left().stream().filter(f -> f.getParent().equals(folder.resolve("new"))).forEach(before::add);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}, monitor);
		assertEquals(LedgerJson.FILE, files.get(2).getFileName().toString());
		assertTrue(Files.readString(files.get(2)).contains("\"frozenBy\" : \"chen\""));
		assertEquals(List.of(), before, "the ledger is kept before the files appear");
	}

	@Test
	void leavesNoFileIfTheLedgerIsRefused() throws IOException {
		assertThrows(IllegalStateException.class, () -> new ReportFilesService(List.of(writer("odt", () -> {
		}))).publish(SampleReport.create(), folder.resolve("new"), "council", ledger(), () -> {
			throw new IllegalStateException();
		}, monitor));
		assertEquals(List.of(), left());
	}

	@Test
	void replacesOlderFiles() throws IOException {
		Path older = Files.createDirectories(folder.resolve("new/one")).resolve("council.odt");
		Files.writeString(older, "older");
		write(writer("odt", () -> {
		}));
		assertEquals("odt", Files.readString(older));
	}

	@Test
	void leavesNothingWhenCancelled() throws IOException {
		assertThrows(OperationCanceledException.class, () -> write(writer("odt", () -> {
		}), writer("pdf", () -> monitor.setCanceled(true))));
		assertEquals(List.of(), left());
	}

	@Test
	void leavesOlderFilesWhenAFormatFails() throws IOException {
		Path older = Files.createDirectories(folder.resolve("new/one")).resolve("council.odt");
		Files.writeString(older, "older");
		assertThrows(IllegalStateException.class, () -> write(writer("odt", () -> {
		}), writer("pdf", () -> {
			throw new IllegalStateException();
		})));
		assertEquals(List.of(older), left());
		assertEquals("older", Files.readString(older));
	}

	@Test
	void saysWhereItCantWrite() throws IOException {
		Files.writeString(folder.resolve("new"), "a file, not a folder");
		IOException failure = assertThrows(IOException.class, () -> write(writer("odt", () -> {
		})));
		assertTrue(failure.getMessage().contains(folder.resolve("new/one").toString()), failure.getMessage());
	}
}
