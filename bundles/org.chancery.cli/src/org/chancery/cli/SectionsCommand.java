package org.chancery.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.chancery.figures.Figures;
import org.chancery.figures.table.Table;
import org.chancery.model.sections.Labels;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Lists the sections that are installed. */
@CommandLine.Command(name = "sections", sortOptions = false)
final class SectionsCommand extends Command {
	private static final List<String> HEADINGS = List.of("id", "name_zh", "name_en", "version", "bundle", "types", "figures");

	@Mixin
	private FormatOption format = new FormatOption();

	SectionsCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException {
		Table.Format wanted = format.format();
		Figures figures = session.service(Figures.class);
		Output.write(session, null, false, writer -> {
			try (Table table = Table.of(wanted, writer, HEADINGS)) {
				for (Section section : SectionRegistry.instance().sections()) {
					table.row(Arrays.asList(section.id(), section.name(Labels.CHINESE), section.name(Locale.ENGLISH),
							section.version(), section.bundle().getSymbolicName(),
							section.types().stream().map(RecordType::name).toList(),
							figures.definitions().stream().filter(d -> d.section() == section).count()));
				}
			}
		});
		return ExitStatus.OK;
	}
}
