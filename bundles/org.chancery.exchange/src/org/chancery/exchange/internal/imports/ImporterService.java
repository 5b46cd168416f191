package org.chancery.exchange.internal.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chancery.exchange.ColumnMapping;
import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.ImportPreview;
import org.chancery.exchange.ImportRequest;
import org.chancery.exchange.ImportResult;
import org.chancery.exchange.Importer;
import org.chancery.exchange.TableInfo;
import org.chancery.exchange.TableSource;
import org.chancery.exchange.internal.Messages;
import org.chancery.exchange.internal.tables.Row;
import org.chancery.exchange.internal.tables.Tables;
import org.chancery.exchange.internal.values.CellText;
import org.chancery.exchange.internal.values.RecordReader;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;

/** The service {@link Importer}. */
public final class ImporterService implements Importer {
	private final MappingMemory memory = new MappingMemory();

	@Override
	public TableInfo look(TableSource source, int rows) {
		return Tables.read(source, table -> {
			Row heading = table.next();
			if (heading == null) {
				throw new ExchangeException(NLS.bind(Messages.Table_empty, source.file().getFileName()));
			}
			List<List<String>> first = new ArrayList<>();
			while (first.size() < rows) {
				Row row = table.next();
				if (row == null) {
					break;
				}
				first.add(texts(row));
			}
			return new TableInfo(table.source(), table.format(), table.sheets(), texts(heading), first, table.notes());
		});
	}

	private static List<String> texts(Row row) {
		return row.cells().stream().map(CellText::of).toList();
	}

	@Override
	public ColumnMapping mapping(RecordType type, List<String> headings) {
		return memory.recall(type, headings).orElseGet(() -> recognise(type, headings));
	}

	/** The mapping that the headings themselves say, whatever was remembered. */
	public ColumnMapping recognise(RecordType type, List<String> headings) {
		return Headings.recognise(type, headings);
	}

	@Override
	public void remember(RecordType type, List<String> headings, ColumnMapping mapping) {
		memory.remember(type, headings, mapping);
	}

	@Override
	public ImportPreview preview(Store store, ImportRequest request, int rows, IProgressMonitor monitor) {
		TableInfo info = look(request.source(), 0);
		return tableImport(store, request, info).preview(rows, monitor);
	}

	@Override
	public ImportResult run(Store store, ImportRequest request, IProgressMonitor monitor) {
		TableInfo info = look(request.source(), 0);
		ImportResult result = tableImport(store, request, info).run(monitor);
		if (result.imported() && request.mapping() != null) {
			memory.remember(request.type(), info.headings(), request.mapping());
		}
		return result;
	}

	private TableImport tableImport(Store store, ImportRequest request, TableInfo info) {
		ColumnMapping mapping = request.mapping() == null ? mapping(request.type(), info.headings()) : request.mapping();
		Set<EStructuralFeature> mapped = new HashSet<>();
		for (EStructuralFeature feature : mapping.features()) {
			if (feature != null && !mapped.add(feature)) {
				throw new ExchangeException(NLS.bind(Messages.Import_mappedTwice, request.type().label(feature)));
			}
		}
		if (mapped.isEmpty()) {
			throw new ExchangeException(NLS.bind(Messages.Import_nothingMapped, request.source().file().getFileName(), request.type().label()));
		}
		// the encoding and delimiter are recognised once; reading the file again need not do so
		ImportRequest exact = new ImportRequest(request.type(), info.source(), mapping, request.existing());
		return new TableImport(store, exact, mapping, info, beside(info.source().file()), info.source().file().getFileName().toString());
	}

	/** Files are read from the table's own folder and those below it, nowhere else: a table from somewhere must not pick up private files. */
	private static RecordReader.Files beside(Path table) {
		Path folder = table.toAbsolutePath().normalize().getParent();
		return name -> {
			try {
				Path file = folder.resolve(name).normalize();
				if (!file.startsWith(folder)) {
					throw new NoSuchFileException(name);
				}
				return Files.readAllBytes(file);
			} catch (InvalidPathException e) {
				throw new IOException(e);
			}
		};
	}
}
