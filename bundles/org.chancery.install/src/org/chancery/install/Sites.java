package org.chancery.install;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.eclipse.osgi.util.NLS;

/** The update sites of one change: only they are asked, whatever other sites p2 remembers. */
final class Sites {
	private final IProvisioningAgent agent;
	private final List<URI> addresses;
	private final List<IMetadataRepository> catalogues = new ArrayList<>();

	private Sites(IProvisioningAgent agent, List<URI> addresses) {
		this.agent = agent;
		this.addresses = addresses;
	}

	/**
	 * Reads what the sites offer.
	 *
	 * @throws InstallException if there is none, the policy forbids one, or one can't be read
	 */
	static Sites load(IProvisioningAgent agent, Policy policy, Collection<URI> others, IProgressMonitor monitor) throws InstallException {
		List<URI> addresses = new ArrayList<>(others.isEmpty() ? policy.sites() : others);
		if (addresses.isEmpty()) {
			throw new InstallException(Messages.Site_none);
		}
		for (URI address : addresses) {
			if (!policy.allows(address)) {
				throw new InstallException(NLS.bind(Messages.Site_forbidden, address, policy.file().map(Object::toString).orElse(""))); //$NON-NLS-1$
			}
		}
		Sites sites = new Sites(agent, List.copyOf(addresses));
		IMetadataRepositoryManager catalogues = agent.getService(IMetadataRepositoryManager.class);
		IArtifactRepositoryManager files = agent.getService(IArtifactRepositoryManager.class);
		SubMonitor progress = SubMonitor.convert(monitor, addresses.size() * 2);
		for (URI address : addresses) {
			try {
				// what p2 remembers of a site may be old
				sites.catalogues.add(catalogues.contains(address) ? catalogues.refreshRepository(address, progress.split(1))
						: catalogues.loadRepository(address, progress.split(1)));
				if (files.contains(address)) {
					files.refreshRepository(address, progress.split(1));
				} else {
					files.loadRepository(address, progress.split(1));
				}
			} catch (ProvisionException e) {
				throw new InstallException(NLS.bind(Messages.Site_unreadable, address, Statuses.words(e.getStatus())), e);
			}
		}
		return sites;
	}

	/** All versions of a unit, the newest first. */
	List<IInstallableUnit> versions(String id, IProgressMonitor monitor) {
		Set<IInstallableUnit> found = new HashSet<>();
		catalogues.forEach(c -> found.addAll(c.query(QueryUtil.createIUQuery(id), monitor).toUnmodifiableSet()));
		return found.stream().sorted(Comparator.comparing(IInstallableUnit::getVersion).reversed()).toList();
	}

	/** The newest version of every feature that people can choose: what stands in a category. */
	List<IInstallableUnit> offered(IProgressMonitor monitor) {
		List<IInstallableUnit> all = new ArrayList<>();
		for (IMetadataRepository catalogue : catalogues) {
			for (IInstallableUnit unit : catalogue.query(QueryUtil.createLatestQuery(QueryUtil.createIUGroupQuery()), monitor)) {
				if (!QueryUtil.isProduct(unit) && unit.getId().endsWith(Feature.GROUP)) {
					all.add(unit);
				}
			}
		}
		return all;
	}

	/** What p2 may look at: these sites and what is installed, nothing else. */
	ProvisioningContext context() {
		ProvisioningContext context = new ProvisioningContext(agent);
		context.setMetadataRepositories(addresses());
		context.setArtifactRepositories(addresses());
		return context;
	}

	URI[] addresses() {
		return addresses.toArray(URI[]::new);
	}
}
