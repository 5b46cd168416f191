package org.chancery.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.chancery.install.Agents;
import org.chancery.install.InstallException;
import org.chancery.install.Installation;
import org.chancery.install.Policy;
import org.chancery.install.PolicyFile;
import org.chancery.install.TrustOptions;

import picocli.CommandLine.Option;

/** Which update sites a command uses, and what it trusts. */
final class SiteOptions {
	@Option(names = "--site", paramLabel = "URL|DIR", descriptionKey = "site", order = 6)
	private List<String> sites = List.of();
	@Option(names = "--key", paramLabel = "FILE", descriptionKey = "siteKey", order = 7)
	private List<Path> keys = List.of();
	@Option(names = "--unsigned", descriptionKey = "siteUnsigned", order = 8)
	private boolean unsigned;

	/** The sites named; none for those of the policy. */
	List<URI> sites() throws InstallException {
		List<URI> addresses = new ArrayList<>();
		for (String site : sites) {
			addresses.add(Policy.address(site, Path.of("")));
		}
		return addresses;
	}

	/** The running product, with what this command trusts. */
	Installation installation(Session session) throws InstallException {
		return new Installation(Agents.own(), Agents.SELF, PolicyFile.load(), new TrustOptions(keys, unsigned), session.locale());
	}
}
