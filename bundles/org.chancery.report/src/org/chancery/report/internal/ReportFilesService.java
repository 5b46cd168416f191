package org.chancery.report.internal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.chancery.figures.FigureValue;
import org.chancery.figures.table.FigureTable;
import org.chancery.figures.table.Table;
import org.chancery.ledger.LedgerJson;
import org.chancery.model.Ledger;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportFiles;
import org.chancery.report.ReportWriter;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Writes all files into a folder of its own within the folder asked for, and puts them in their places when all are whole. */
public final class ReportFilesService implements ReportFiles {
	private static final String DRAFT = ".chancery-";
	/** Spreadsheets know by it that a table is UTF-8. */
	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final List<ReportWriter> writers;

	/** Made by the service registry with the writers of all formats. */
	public ReportFilesService(List<ReportWriter> writers) {
		this.writers = writers.stream().sorted(Comparator.comparing(ReportWriter::extension)).toList();
	}

	@Override
	public List<Path> write(ReportDocument report, Path folder, String name, IProgressMonitor monitor) throws IOException {
		return write(report, folder, name, null, () -> {
		}, monitor);
	}

	@Override
	public List<Path> publish(ReportDocument report, Path folder, String name, Ledger ledger, Runnable keep, IProgressMonitor monitor)
			throws IOException {
		return write(report, folder, name, ledger, keep, monitor);
	}

	/** @param ledger null for a draft */
	private List<Path> write(ReportDocument report, Path folder, String name, Ledger ledger, Runnable keep, IProgressMonitor monitor)
			throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Files_task, writers.size() * 10 + 1);
		Path target = folder.toAbsolutePath().normalize();
		Path draft = target.resolve(DRAFT + UUID.randomUUID());
		try {
			Files.createDirectories(draft);
			List<Path> files = new ArrayList<>();
			for (ReportWriter writer : writers) {
				Path file = draft.resolve(name + "." + writer.extension());
				progress.subTask(file.getFileName().toString());
				writer.write(report, file, progress.newChild(10));
				stopIfCancelled(progress);
				files.add(file);
			}
			Path figures = draft.resolve(FIGURES);
			text(figures, text -> {
				text.write(BYTE_ORDER_MARK);
				FigureTable.write(Table.Format.CSV, text, once(report.figures()));
			});
			files.add(figures);
			if (ledger != null) {
				Path json = draft.resolve(LedgerJson.FILE);
				text(json, text -> LedgerJson.write(ledger, text));
				files.add(json);
			}
			progress.worked(1);
			stopIfCancelled(progress);
			keep.run();
			return putInPlace(files, target);
		} catch (FileSystemException e) {
			throw WholeFile.cannotWrite(target, e);
		} finally {
			delete(draft);
		}
	}

	/** Writes text. */
	private interface Text {
		void write(Writer writer) throws IOException;
	}

	private static void text(Path file, Text content) throws IOException {
		WholeFile.write(file, out -> {
			Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			content.write(text);
			text.flush();
		});
	}

	private static List<Path> putInPlace(List<Path> files, Path folder) throws IOException {
		List<Path> places = new ArrayList<>();
		for (Path file : files) {
			Path place = folder.resolve(file.getFileName());
			try {
				WholeFile.move(file, place);
			} catch (FileSystemException e) {
				throw WholeFile.cannotWrite(place, e);
			}
			places.add(place);
		}
		return List.copyOf(places);
	}

	/** Each figure and period once: a report prints many figures more than once. */
	private static List<FigureValue> once(List<FigureValue> values) {
		Map<List<Object>, FigureValue> once = new LinkedHashMap<>();
		values.forEach(v -> once.putIfAbsent(List.of(v.definition().id(), v.period()), v));
		return List.copyOf(once.values());
	}

	private static void stopIfCancelled(IProgressMonitor monitor) {
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
	}

	private static void delete(Path draft) throws IOException {
		if (Files.exists(draft)) {
			try (var left = Files.list(draft)) {
				for (Path file : left.toList()) {
					Files.delete(file);
				}
			}
			Files.delete(draft);
		}
	}
}
