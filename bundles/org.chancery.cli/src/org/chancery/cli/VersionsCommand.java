package org.chancery.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chancery.figures.table.Table;
import org.chancery.install.Feature;
import org.chancery.install.InstallException;
import org.chancery.install.Installation;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports the versions of what is installed, and with {@code --available} of what the update sites offer. */
@CommandLine.Command(name = "versions", sortOptions = false)
final class VersionsCommand extends Command {
	private static final List<String> HEADINGS = List.of("feature", "installed", "available", "name");

	@Option(names = "--available", descriptionKey = "available", order = 5)
	private boolean available;
	@Mixin
	private SiteOptions sites = new SiteOptions();
	@Mixin
	private FormatOption format = new FormatOption();

	VersionsCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException, InstallException {
		Table.Format as = format.format();
		Installation product = sites.installation(session);
		List<Feature> offered = available ? product.offered(sites.sites(), session.monitor()) : List.of();
		Map<String, Feature> others = new HashMap<>();
		offered.forEach(f -> others.put(f.id(), f));
		List<Feature> installed = product.features();
		Output.write(session, null, false, writer -> {
			try (Table table = Table.of(as, writer, HEADINGS)) {
				for (Feature feature : installed) {
					Feature other = others.remove(feature.id());
					table.row(Arrays.asList(feature.shortName(), feature.version(), other == null ? null : other.version(), feature.name()));
				}
				for (Feature feature : offered) {
					if (others.containsKey(feature.id())) {
						table.row(Arrays.asList(feature.shortName(), null, feature.version(), feature.name()));
					}
				}
			}
		});
		return ExitStatus.OK;
	}
}
