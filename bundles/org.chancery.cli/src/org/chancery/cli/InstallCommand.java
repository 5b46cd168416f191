package org.chancery.cli;

import java.io.IOException;
import java.util.List;

import org.chancery.figures.table.Table;
import org.chancery.install.InstallException;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Installs features from an update site into this product. */
@CommandLine.Command(name = "install", sortOptions = false)
final class InstallCommand extends Command {
	@Parameters(arity = "1..*", paramLabel = "FEATURE", descriptionKey = "installFeatures")
	private List<String> features = List.of();
	@Mixin
	private SiteOptions sites = new SiteOptions();
	@Mixin
	private FormatOption format = new FormatOption();

	InstallCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException, InstallException {
		Table.Format as = format.format();
		Changes.write(session, as, sites.installation(session).install(features, sites.sites(), session.monitor()));
		return ExitStatus.OK;
	}
}
