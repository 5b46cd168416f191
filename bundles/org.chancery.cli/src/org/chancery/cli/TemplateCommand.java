package org.chancery.cli;

import java.nio.file.Path;

import org.chancery.exchange.TableFormat;
import org.chancery.exchange.TemplateWriter;
import org.chancery.model.sections.RecordType;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an empty table with the right headings for a record type. */
@CommandLine.Command(name = "template", sortOptions = false)
final class TemplateCommand extends Command {
	@Parameters(index = "0", paramLabel = "RECORDTYPE", descriptionKey = "type")
	private String type;
	@Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "outTemplate", order = 1)
	private Path file;

	TemplateCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		RecordType wanted = session.type(type);
		checkFormat(file);
		session.service(TemplateWriter.class).write(wanted, file.toAbsolutePath().normalize(), session.locale());
		return ExitStatus.OK;
	}

	/** @throws UsageException if the file's name says no format that tables are written in */
	static void checkFormat(Path file) {
		if (TableFormat.of(file).isEmpty()) {
			throw new UsageException(NLS.bind(Messages.Usage_format, file));
		}
	}
}
