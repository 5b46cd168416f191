package org.chancery.cli;

import java.nio.file.Path;
import java.util.List;

import org.chancery.exchange.DemoFiller;
import org.chancery.exchange.SampleLoader;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.chancery.store.Stores;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Fills a store with made-up records. The store must be named, so that nobody mixes them into real ones unawares. */
@CommandLine.Command(name = "demo", sortOptions = false)
final class DemoCommand extends Command {
	@Option(names = "--records", paramLabel = "N", required = true, descriptionKey = "records", order = 1)
	private long records;
	@Option(names = "--type", paramLabel = "RECORDTYPE", descriptionKey = "demoType", order = 2)
	private List<String> types = List.of();
	@Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "seed", order = 3)
	private long seed;
	@Option(names = "--store", paramLabel = "DIR", required = true, descriptionKey = "demoStore", order = 12)
	private Path folder;

	DemoCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		if (records < 1) {
			throw new UsageException(NLS.bind(Messages.Usage_value, "--records", records));
		}
		List<RecordType> wanted = types.stream().map(session::type).toList();
		DemoFiller filler = session.service(DemoFiller.class);
		wanted.stream().filter(t -> !filler.types().contains(t)).findFirst().ifPresent(t -> {
			throw new UsageException(NLS.bind(Messages.Usage_type, t.qualifiedName(),
					String.join(", ", filler.types().stream().map(RecordType::qualifiedName).toList())));
		});
		try (Store open = session.service(Stores.class).open(folder.toAbsolutePath().normalize(), session.monitor())) {
			SampleLoader samples = session.service(SampleLoader.class);
			// made-up records refer to agencies and sites, which the base section's sample brings
			samples.load(open, samples.missing(open).stream().filter(s -> s.id().equals("base")).toList(), session.monitor());
			try {
				long added = filler.fill(open, wanted, records, seed, session.monitor());
				session.say(NLS.bind(Messages.Demo_done, added, open.location()));
			} catch (OperationCanceledException e) {
				session.say(NLS.bind(Messages.Demo_kept, open.location()));
				throw e;
			}
		}
		return ExitStatus.OK;
	}
}
