package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.chancery.figures.table.Table;
import org.chancery.model.Period;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what the sections' checks find in a store. */
@CommandLine.Command(name = "check", sortOptions = false)
final class CheckCommand extends Command {
	private static final List<String> HEADINGS = List.of("check", "name", "grave", "type", "id", "title", "day", "message"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$

	@Mixin
	private PeriodOptions period = new PeriodOptions();
	@Option(names = "--check", paramLabel = "ID", descriptionKey = "checkId", order = 5)
	private List<String> wanted = List.of();
	@Mixin
	private FormatOption format = new FormatOption();
	@Option(names = "--out", paramLabel = "FILE", descriptionKey = "outTable", order = 11)
	private Path file;
	@Mixin
	private StoreOption store = new StoreOption();

	CheckCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException {
		Period asked = period.period();
		Table.Format as = format.format();
		List<Check> all = session.services(Check.class).stream().sorted(Comparator.comparing(Check::id)).toList();
		List<String> known = all.stream().map(Check::id).toList();
		for (String id : wanted) {
			if (known.stream().noneMatch(k -> k.equals(id) || k.startsWith(id + "."))) { //$NON-NLS-1$
				throw new UsageException(NLS.bind(Messages.Usage_choice, id, String.join(", ", known))); //$NON-NLS-1$
			}
		}
		List<Check> checks = all.stream().filter(c -> wanted.isEmpty()
				|| wanted.stream().anyMatch(w -> c.id().equals(w) || c.id().startsWith(w + "."))).toList(); //$NON-NLS-1$
		try (Store open = store.open(session)) {
			Output.write(session, file, as == Table.Format.CSV, writer -> {
				try (Table table = Table.of(as, writer, HEADINGS)) {
					for (Check check : checks) {
						for (Notice notice : check.run(open, asked, session.monitor())) {
							table.row(Arrays.asList(check.id(), check.label(), notice.grave(),
									notice.type() == null ? null : notice.type().qualifiedName(), notice.type() == null ? null : notice.recordId(),
									notice.title(), notice.day(), notice.message()));
						}
					}
				}
			});
		}
		return ExitStatus.OK;
	}
}
