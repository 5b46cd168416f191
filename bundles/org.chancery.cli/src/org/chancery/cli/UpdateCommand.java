package org.chancery.cli;

import java.io.IOException;
import java.util.List;

import org.chancery.figures.table.Table;
import org.chancery.install.InstallException;
import org.chancery.install.Updates;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings the features of this product up to date. */
@CommandLine.Command(name = "update", sortOptions = false)
final class UpdateCommand extends Command {
	@Parameters(arity = "0..*", paramLabel = "FEATURE", descriptionKey = "updateFeatures")
	private List<String> features = List.of();
	@Mixin
	private SiteOptions sites = new SiteOptions();
	@Mixin
	private FormatOption format = new FormatOption();

	UpdateCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException, InstallException {
		Table.Format as = format.format();
		Updates done = sites.installation(session).update(features, sites.sites(), session.monitor());
		Changes.write(session, as, done.changes());
		done.heldBack().forEach(session::say);
		return ExitStatus.OK;
	}
}
