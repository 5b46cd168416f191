package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.chancery.install.Agents;
import org.chancery.install.InstallException;
import org.chancery.install.Policy;
import org.chancery.install.publish.Publisher;
import org.chancery.install.publish.Publisher.Published;
import org.chancery.install.publish.Signer;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Adds what a build made to an update site with its history. */
@CommandLine.Command(name = "publish", sortOptions = false)
final class PublishCommand extends Command {
	/** The passphrase of the secret key: not an argument, which every user of the machine could see. */
	private static final String PASSPHRASE = "CHANCERY_KEY_PASSPHRASE";

	@Option(names = "--from", required = true, paramLabel = "URL|DIR", descriptionKey = "publishFrom", order = 1)
	private String build;
	@Option(names = "--to", required = true, paramLabel = "DIR", descriptionKey = "publishTo", order = 2)
	private Path site;
	@Option(names = "--key", paramLabel = "FILE", descriptionKey = "publishKey", order = 3)
	private Path key;
	@Option(names = "--name", paramLabel = "NAME", defaultValue = "Chancery", descriptionKey = "publishName", order = 4)
	private String name;

	PublishCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException, InstallException {
		String passphrase = System.getenv().getOrDefault(PASSPHRASE, "");
		Optional<Signer> signer = key == null ? Optional.empty() : Optional.of(Signer.read(key, passphrase.toCharArray()));
		Path folder = site.toAbsolutePath().normalize();
		Files.createDirectories(folder);
		Optional<Published> published = new Publisher(Agents.own()).publish(Policy.address(build, Path.of("")), folder, name, signer,
				session.monitor());
		if (published.isEmpty()) {
			session.say(Messages.Publish_nothing);
			return ExitStatus.OK;
		}
		published.get().added().forEach(session.out()::println);
		session.say(NLS.bind(Messages.Publish_done, new Object[] { published.get().version(), published.get().added().size(), kilobytes(published.get().bytes()) }));
		if (signer.isEmpty()) {
			session.say(Messages.Publish_unsigned);
		}
		return ExitStatus.OK;
	}

	private static long kilobytes(long bytes) {
		return (bytes + 1023) / 1024;
	}
}
