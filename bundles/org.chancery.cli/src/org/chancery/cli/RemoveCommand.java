package org.chancery.cli;

import java.io.IOException;
import java.util.List;

import org.chancery.figures.table.Table;
import org.chancery.install.InstallException;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes features from this product; their records stay in the store. */
@CommandLine.Command(name = "remove", sortOptions = false)
final class RemoveCommand extends Command {
	@Parameters(arity = "1..*", paramLabel = "FEATURE", descriptionKey = "removeFeatures")
	private List<String> features = List.of();
	@Mixin
	private SiteOptions sites = new SiteOptions();
	@Mixin
	private FormatOption format = new FormatOption();

	RemoveCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException, InstallException {
		Table.Format as = format.format();
		Changes.write(session, as, sites.installation(session).remove(features, session.monitor()));
		return ExitStatus.OK;
	}
}
