package org.chancery.cli;

import java.nio.file.Path;

import org.chancery.exchange.RecordFormat;
import org.chancery.model.Record;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes one record to a file of its own: an electronic document, or whatever else sections can write. */
@CommandLine.Command(name = "write", sortOptions = false)
final class WriteCommand extends Command {
	@Parameters(index = "0", paramLabel = "KEY", descriptionKey = "recordKey")
	private String key;
	@Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "recordOut", order = 2)
	private Path file;
	@Mixin
	private StoreOption store = new StoreOption();

	WriteCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		RecordFormat format = ReadCommand.format(session, file, false);
		try (Store open = store.open(session)) {
			Record record = open.findByKey(format.type(), key)
					.flatMap(found -> open.find(format.type(), found.getId()))
					.orElseThrow(() -> new UsageException(NLS.bind(Messages.Usage_record, format.type().label(session.locale()), key)));
			record.getAttachments().clear();
			record.getAttachments().addAll(open.attachments(format.type(), record.getId(), true));
			format.write(open, record, file.toAbsolutePath().normalize()).forEach(session::say);
			session.say(NLS.bind(Messages.Write_done, file));
		}
		return ExitStatus.OK;
	}
}
