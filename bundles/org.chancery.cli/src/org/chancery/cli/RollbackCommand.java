package org.chancery.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

import org.chancery.figures.table.Table;
import org.chancery.install.Feature;
import org.chancery.install.InstallException;
import org.chancery.install.Installation;
import org.chancery.install.State;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the product what it was before the last change, or at some time. */
@CommandLine.Command(name = "rollback", sortOptions = false)
final class RollbackCommand extends Command {
	private static final List<String> HEADINGS = List.of("time", "current", "features");

	@Parameters(arity = "0..1", paramLabel = "TIME", descriptionKey = "rollbackTime")
	private String time;
	@Option(names = "--list", descriptionKey = "rollbackList", order = 5)
	private boolean list;
	@Mixin
	private SiteOptions sites = new SiteOptions();
	@Mixin
	private FormatOption format = new FormatOption();

	RollbackCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException, InstallException {
		Table.Format as = format.format();
		Installation product = sites.installation(session);
		if (list) {
			write(as, product.states());
		} else {
			Changes.write(session, as, product.rollback(timestamp(), sites.sites(), session.monitor()));
		}
		return ExitStatus.OK;
	}

	private long timestamp() {
		try {
			return time == null ? 0 : Instant.parse(time).toEpochMilli();
		} catch (DateTimeParseException e) {
			throw new UsageException(NLS.bind(Messages.Usage_value, "TIME", time));
		}
	}

	private void write(Table.Format as, List<State> states) throws IOException {
		Output.write(session, null, false, writer -> {
			try (Table table = Table.of(as, writer, HEADINGS)) {
				for (State state : states) {
					table.row(Arrays.asList(state.time(), state.current(),
							state.features().stream().map(RollbackCommand::text).toList()));
				}
			}
		});
	}

	private static String text(Feature feature) {
		return feature.shortName() + " " + feature.version();
	}
}
