package org.chancery.exchange.internal.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chancery.exchange.DemoFiller;
import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.ImportRequest;
import org.chancery.exchange.ImportRequest.Existing;
import org.chancery.exchange.ImportResult;
import org.chancery.exchange.Problem;
import org.chancery.exchange.SampleLoader;
import org.chancery.exchange.TableInfo;
import org.chancery.exchange.TableSource;
import org.chancery.exchange.ColumnMapping;
import org.chancery.exchange.internal.Messages;
import org.chancery.exchange.internal.PlatformTable;
import org.chancery.exchange.internal.demo.DemoFillerService;
import org.chancery.exchange.internal.imports.ImporterService;
import org.chancery.exchange.internal.imports.TableImport;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** The service {@link SampleLoader}. What the store has loaded stands in the platform table {@code CHANCERY.SAMPLE}. */
public final class SampleLoaderService implements SampleLoader {
	private static final String FOLDER = "section/sample/";
	private static final Field<String> SECTION = PlatformTable.column("SECTION", SQLDataType.VARCHAR(60).nullable(false));
	private static final Field<LocalDateTime> AT = PlatformTable.column("LOADED_AT", SQLDataType.LOCALDATETIME.nullable(false));
	private static final PlatformTable TABLE = new PlatformTable("SAMPLE", List.of(SECTION, AT), List.of(SECTION));

	/** So many made-up records make lists long enough to scroll and filter, and are there within a second or two. */
	private static final int MADE_UP = 3_000;
	private static final int MONTHS = 10;

	private final ImporterService importer = new ImporterService();
	private final DemoFiller filler = new DemoFillerService();

	@Override
	public List<Section> missing(Store store) {
		Set<String> loaded = store.read(sql -> TABLE.exists(sql) ? new HashSet<>(sql.select(SECTION).from(TABLE.table()).fetch(SECTION))
				: new HashSet<>());
		return SectionRegistry.instance().sections().stream().filter(s -> !tables(s).isEmpty() && !loaded.contains(s.id()))
				.sorted(Comparator.comparing((Section s) -> s.ePackage() != ModelPackage.eINSTANCE)).toList();
	}

	private static List<String> tables(Section section) {
		return section.files(FOLDER).stream().filter(f -> f.endsWith(".csv")).toList();
	}

	@Override
	public boolean isEmpty(Store store) {
		return SectionRegistry.instance().types().stream()
				.allMatch(t -> store.rows(RecordQuery.all(t).withFeatures(List.of()).orderBy(List.of()).limit(1)).isEmpty());
	}

	@Override
	public int load(Store store, List<Section> sections, IProgressMonitor monitor) {
		List<Section> wanted = missing(store).stream().filter(sections::contains).toList();
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Sample_task, wanted.size());
		int added = 0;
		for (Section section : wanted) {
			added += load(store, section, progress.split(1));
		}
		return added;
	}

	@Override
	public int furnish(Store store, IProgressMonitor monitor) {
		List<Section> sections = missing(store);
		if (sections.isEmpty()) {
			return 0;
		}
		boolean empty = isEmpty(store);
		SubMonitor progress = SubMonitor.convert(monitor, 2);
		int added = load(store, sections, progress.split(1));
		Optional<LocalDate> reported = empty ? lastReported(store) : Optional.empty();
		if (reported.isPresent()) {
			LocalDate first = reported.get().plusDays(1);
			Period days = new Period(first, first.plusMonths(MONTHS).minusDays(1));
			added += filler.fill(store, List.of(), MADE_UP, days, 1, progress.split(1));
		}
		return added;
	}

	/** The last day of all reports' periods. */
	private static Optional<LocalDate> lastReported(Store store) {
		RecordType reports = SectionRegistry.instance().typeOf(ModelPackage.Literals.REPORT).orElseThrow();
		return store.rows(RecordQuery.all(reports).withFeatures(List.of(ModelPackage.Literals.REPORT__TO))).stream()
				.map(row -> (LocalDate) row.values().get(0)).max(Comparator.naturalOrder());
	}

	private int load(Store store, Section section, IProgressMonitor monitor) {
		Map<RecordType, String> tables = new HashMap<>();
		for (String path : tables(section)) {
			String name = path.substring(path.lastIndexOf('/') + 1).replace(".csv", "");
			RecordType type = section.type(name).or(() -> SectionRegistry.instance().type(name))
					.orElseThrow(() -> new ExchangeException(NLS.bind(Messages.Sample_noType, section.bundle().getSymbolicName(), path)));
			tables.put(type, path);
		}
		SubMonitor progress = SubMonitor.convert(monitor, section.name(), tables.size());
		int added = 0;
		for (RecordType type : SampleOrder.of(new ArrayList<>(tables.keySet()))) {
			added += load(store, section, type, tables.get(type), progress.split(1));
		}
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
		store.write(transaction -> {
			TABLE.create(transaction.sql());
			return transaction.sql().insertInto(TABLE.table(), SECTION, AT).values(section.id(), LocalDateTime.now(ZoneOffset.UTC)).execute();
		});
		return added;
	}

	/** The table is copied out of the bundle, as it is read twice. */
	private int load(Store store, Section section, RecordType type, String path, IProgressMonitor monitor) {
		String name = section.bundle().getSymbolicName() + "/" + path;
		try {
			Path copy = Files.createTempFile("chancery-sample", ".csv");
			try {
				try (InputStream in = section.open(path)) {
					Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
				}
				return load(store, section, type, name, copy, monitor);
			} finally {
				Files.delete(copy);
			}
		} catch (IOException e) {
			throw new ExchangeException(NLS.bind(Messages.Sample_unreadable, name), e);
		}
	}

	private int load(Store store, Section section, RecordType type, String name, Path copy, IProgressMonitor monitor) {
		TableSource source = new TableSource(copy, null, StandardCharsets.UTF_8, ',');
		TableInfo info = importer.look(source, 0);
		ColumnMapping mapping = importer.recognise(type, info.headings());
		if (info.headings().contains(ModelPackage.Literals.RECORD__MADE_UP.getName())) {
			// the one column that people's own tables can't have: what they bring in is real
			mapping = mapping.with(info.headings().indexOf(ModelPackage.Literals.RECORD__MADE_UP.getName()), ModelPackage.Literals.RECORD__MADE_UP);
		}
		for (int i = 0; i < info.headings().size(); i++) {
			if (mapping.feature(i).isEmpty()) {
				throw new ExchangeException(NLS.bind(Messages.Sample_noFeature, new Object[] { name, info.headings().get(i), type }));
			}
		}
		ImportRequest request = new ImportRequest(type, info.source(), mapping, Existing.SKIP);
		ImportResult result = new TableImport(store, request, mapping, info, file -> read(section, file), name).run(monitor);
		if (!result.imported()) {
			Problem first = result.problems().stream().filter(p -> !p.warning()).findFirst().orElseThrow();
			throw new ExchangeException(NLS.bind(Messages.Sample_bad,
					new Object[] { name, first.row(), first.heading(), first.value(), first.reason() }));
		}
		return result.added();
	}

	private static byte[] read(Section section, String file) throws IOException {
		try (InputStream in = section.open(FOLDER + file)) {
			return in.readAllBytes();
		}
	}
}
