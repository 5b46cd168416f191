package org.chancery.install;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.osgi.util.NLS;

/**
 * The running product as something that is installed. A change is whole or does not happen at all; it is seen at the
 * next start. Nothing older than what is there is ever installed but by {@link #rollback}.
 */
public final class Installation {
	private final IProvisioningAgent agent;
	private final String profileId;
	private final Policy policy;
	private final Executor executor;
	private final Locale locale;

	/**
	 * @param agent     p2's agent of the product
	 * @param profileId the product's profile
	 * @param policy    what is allowed
	 * @param trust     further keys and whether what nobody signed is taken; heeded only where the policy lets users decide
	 * @param locale    the language of names
	 * @throws InstallException if a key can't be read
	 */
	public Installation(IProvisioningAgent agent, String profileId, Policy policy, TrustOptions trust, Locale locale) throws InstallException {
		this.agent = agent;
		this.profileId = profileId;
		this.policy = policy;
		this.locale = locale;
		executor = new Executor(agent, profileId, trust.under(policy));
	}

	/** What is installed, by short name. */
	public List<Feature> features() throws InstallException {
		return features(profile());
	}

	/**
	 * The newest version of every feature that the sites offer.
	 *
	 * @param others sites instead of those of the policy; none for these
	 */
	public List<Feature> offered(Collection<URI> others, IProgressMonitor monitor) throws InstallException {
		return Sites.load(agent, policy, others, monitor).offered(monitor).stream().map(u -> Feature.of(u, locale))
				.sorted(Comparator.comparing(Feature::shortName)).toList();
	}

	/**
	 * Installs the newest version that fits of each feature. A feature that is there in that version is left as it is.
	 *
	 * @throws InstallException if one is unknown, does not fit, is older than what is there, is not trusted or can't be
	 *                          had whole; nothing is changed then
	 */
	public List<Change> install(Collection<String> names, Collection<URI> others, IProgressMonitor monitor) throws InstallException {
		checkAllowed();
		SubMonitor progress = SubMonitor.convert(monitor, 10);
		Sites sites = Sites.load(agent, policy, others, progress.split(2));
		IProfile profile = profile();
		Map<String, IInstallableUnit> there = roots(profile);
		Fit fit = new Fit(there, locale);
		List<IInstallableUnit> wanted = new ArrayList<>();
		for (String name : names) {
			choose(name, sites.versions(Feature.unit(name), progress), there, fit).ifPresent(wanted::add);
		}
		if (wanted.isEmpty()) {
			return List.of();
		}
		return perform(profile, wanted, List.of(), sites.context(), progress.split(8));
	}

	private Optional<IInstallableUnit> choose(String name, List<IInstallableUnit> versions, Map<String, IInstallableUnit> there, Fit fit)
			throws InstallException {
		if (versions.isEmpty()) {
			throw new InstallException(NLS.bind(Messages.Install_unknown, name));
		}
		IInstallableUnit newest = versions.getFirst();
		IInstallableUnit installed = there.get(newest.getId());
		if (installed != null && newest.getVersion().compareTo(installed.getVersion()) < 0) {
			throw older(newest, installed);
		}
		IInstallableUnit fitting = versions.stream().filter(v -> fit.misfit(v).isEmpty()).findFirst()
				.orElseThrow(() -> new InstallException(fit.misfit(newest).orElseThrow().reason()));
		boolean newer = installed == null || fitting.getVersion().compareTo(installed.getVersion()) > 0;
		return newer ? Optional.of(fitting) : Optional.empty();
	}

	/**
	 * Brings features up to date; all that are installed if none is named. A newer version that does not fit is held
	 * back, the others are updated.
	 *
	 * @throws InstallException if a site has nothing but older ones, or what is newer is not trusted or can't be had whole
	 */
	public Updates update(Collection<String> names, Collection<URI> others, IProgressMonitor monitor) throws InstallException {
		checkAllowed();
		SubMonitor progress = SubMonitor.convert(monitor, 10);
		Sites sites = Sites.load(agent, policy, others, progress.split(2));
		IProfile profile = profile();
		Map<String, IInstallableUnit> there = roots(profile);
		Set<String> asked = new HashSet<>();
		for (String name : names) {
			if (!there.containsKey(Feature.unit(name))) {
				throw new InstallException(NLS.bind(Messages.Install_notThere, name));
			}
			asked.add(Feature.unit(name));
		}
		Map<String, IInstallableUnit> after = new HashMap<>(there);
		Map<String, IInstallableUnit> newer = new HashMap<>();
		for (IInstallableUnit installed : there.values()) {
			List<IInstallableUnit> versions = sites.versions(installed.getId(), progress);
			if (versions.isEmpty() || !asked.isEmpty() && !asked.contains(installed.getId())) {
				continue;
			}
			int compared = versions.getFirst().getVersion().compareTo(installed.getVersion());
			if (compared < 0) {
				throw older(versions.getFirst(), installed);
			} else if (compared > 0) {
				newer.put(installed.getId(), versions.getFirst());
				after.put(installed.getId(), versions.getFirst());
			}
		}
		List<String> heldBack = holdBack(there, after, newer);
		if (newer.isEmpty()) {
			return new Updates(List.of(), heldBack);
		}
		return new Updates(perform(profile, newer.values(), List.of(), sites.context(), progress.split(8)), heldBack);
	}

	/** Takes out of {@code newer} what does not fit what will be there, or what is there, until the rest fits. */
	private List<String> holdBack(Map<String, IInstallableUnit> there, Map<String, IInstallableUnit> after, Map<String, IInstallableUnit> newer) {
		List<String> reasons = new ArrayList<>();
		for (Optional<Fit.Misfit> found = misfit(after, newer, reasons); found.isPresent(); found = misfit(after, newer, reasons)) {
			String held = found.get().other().getId();
			newer.remove(held);
			after.put(held, there.get(held));
		}
		return reasons;
	}

	private Optional<Fit.Misfit> misfit(Map<String, IInstallableUnit> after, Map<String, IInstallableUnit> newer, List<String> reasons) {
		Fit fit = new Fit(after, locale);
		for (IInstallableUnit unit : after.values()) {
			Optional<Fit.Misfit> found = fit.misfit(unit);
			// the newer one of the two is held back, of two newer ones the one that needs the other
			Optional<IInstallableUnit> held = found.map(m -> newer.containsKey(unit.getId()) ? unit : m.other())
					.filter(u -> newer.containsKey(u.getId()));
			if (held.isPresent()) {
				reasons.add(found.get().reason());
				return Optional.of(new Fit.Misfit(held.get(), found.get().reason()));
			}
		}
		return Optional.empty();
	}

	/**
	 * Removes features. The records they keep stay in the store.
	 *
	 * @throws InstallException if one is not there, or others need it; nothing is changed then
	 */
	public List<Change> remove(Collection<String> names, IProgressMonitor monitor) throws InstallException {
		checkAllowed();
		IProfile profile = profile();
		Map<String, IInstallableUnit> there = roots(profile);
		List<IInstallableUnit> gone = new ArrayList<>();
		for (String name : names) {
			IInstallableUnit unit = there.get(Feature.unit(name));
			if (unit == null) {
				throw new InstallException(NLS.bind(Messages.Install_notThere, name));
			}
			gone.add(unit);
		}
		ProvisioningContext nothing = new ProvisioningContext(agent);
		nothing.setMetadataRepositories(new URI[0]);
		nothing.setArtifactRepositories(new URI[0]);
		return perform(profile, List.of(), gone, nothing, monitor);
	}

	/** How the product was after each change, the latest first. */
	public List<State> states() throws InstallException {
		IProfileRegistry registry = agent.getService(IProfileRegistry.class);
		long now = profile().getTimestamp();
		List<State> states = new ArrayList<>();
		for (long timestamp : LongStream.of(registry.listProfileTimestamps(profileId)).boxed().sorted(Comparator.reverseOrder()).toList()) {
			IProfile then = registry.getProfile(profileId, timestamp);
			List<Feature> features = then == null ? List.of() : features(then);
			// a change takes p2 several steps, of which only the last counts
			if (!features.isEmpty() && (states.isEmpty() || !states.getLast().features().equals(features))) {
				states.add(new State(timestamp, features, timestamp == now));
			}
		}
		return states;
	}

	/**
	 * Makes the product what it was. What is no longer on this machine comes from the sites.
	 *
	 * @param timestamp one of {@link #states()}, or 0 for the state before the last change
	 * @throws InstallException if there is no such state, or what it needs can't be had; nothing is changed then
	 */
	public List<Change> rollback(long timestamp, Collection<URI> others, IProgressMonitor monitor) throws InstallException {
		checkAllowed();
		List<State> states = states();
		State to = states.stream().filter(s -> timestamp == 0 ? !s.current()
				: s.timestamp() == timestamp).findFirst().orElseThrow(() -> new InstallException(Messages.Rollback_none));
		SubMonitor progress = SubMonitor.convert(monitor, 10);
		URI[] from = others.isEmpty() && policy.sites().isEmpty() ? new URI[0]
				: Sites.load(agent, policy, others, progress.split(2)).addresses();
		IProfile now = profile();
		List<Feature> before = features(now);
		IProfile then = agent.getService(IProfileRegistry.class).getProfile(profileId, to.timestamp());
		IProvisioningPlan plan = agent.getService(IPlanner.class).getDiffPlan(now, then, progress.split(1));
		plan.getContext().setMetadataRepositories(from);
		plan.getContext().setArtifactRepositories(from);
		executor.execute(plan, progress.split(7));
		return compare(before, features());
	}

	private List<Change> perform(IProfile profile, Collection<IInstallableUnit> in, Collection<IInstallableUnit> out,
			ProvisioningContext context, IProgressMonitor monitor) throws InstallException {
		SubMonitor progress = SubMonitor.convert(monitor, 10);
		IPlanner planner = agent.getService(IPlanner.class);
		IProfileChangeRequest request = planner.createChangeRequest(profile);
		Map<String, IInstallableUnit> there = roots(profile);
		List<Feature> before = features(profile);
		for (IInstallableUnit unit : in) {
			if (there.containsKey(unit.getId())) {
				request.remove(there.get(unit.getId()));
			}
			request.add(unit);
			request.setInstallableUnitProfileProperty(unit, IProfile.PROP_PROFILE_ROOT_IU, Boolean.TRUE.toString());
		}
		request.removeAll(out);
		IProvisioningPlan plan = planner.getProvisioningPlan(request, context, progress.split(2));
		executor.check(plan);
		checkNothingOlder(profile, plan);
		for (IInstallableUnit unit : out) {
			if (plan.getRemovals().query(QueryUtil.createIUQuery(unit), null).isEmpty()) {
				throw new InstallException(NLS.bind(Messages.Install_needed, Feature.of(unit, locale).name(), dependents(unit, there, out)));
			}
		}
		executor.execute(plan, progress.split(8));
		return compare(before, features());
	}

	private String dependents(IInstallableUnit unit, Map<String, IInstallableUnit> there, Collection<IInstallableUnit> out) {
		return there.values().stream().filter(u -> !out.contains(u) && u.getRequirements().stream().anyMatch(r -> r.isMatch(unit)))
				.map(u -> Feature.of(u, locale).name()).sorted().collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** A site may offer a new feature that brings an old bundle with a hole in it. */
	private void checkNothingOlder(IProfile profile, IProvisioningPlan plan) throws InstallException {
		Map<String, IInstallableUnit> removed = new HashMap<>();
		plan.getRemovals().query(QueryUtil.ALL_UNITS, null).forEach(u -> removed.put(u.getId(), u));
		for (IInstallableUnit unit : plan.getAdditions().query(QueryUtil.ALL_UNITS, null)) {
			IInstallableUnit before = removed.get(unit.getId());
			if (before != null && unit.getVersion().compareTo(before.getVersion()) < 0) {
				throw older(unit, before);
			}
		}
	}

	private InstallException older(IInstallableUnit offered, IInstallableUnit installed) {
		return new InstallException(NLS.bind(Messages.Install_older, new Object[] { Feature.of(installed, locale).name(), offered.getVersion(),
				installed.getVersion() }));
	}

	private void checkAllowed() throws InstallException {
		if (!policy.changesAllowed()) {
			throw new InstallException(NLS.bind(Messages.Policy_noChanges, policy.file().map(Path::toString).orElse(""))); //$NON-NLS-1$
		}
		String folder = profile().getProperty(IProfile.PROP_INSTALL_FOLDER);
		if (folder != null && !Files.isWritable(Path.of(folder))) {
			throw new InstallException(NLS.bind(Messages.Install_readOnly, folder));
		}
	}

	private IProfile profile() throws InstallException {
		IProfile profile = agent.getService(IProfileRegistry.class).getProfile(profileId);
		if (profile == null) {
			throw new InstallException(NLS.bind(Messages.Install_noProfile, profileId));
		}
		return profile;
	}

	private static Map<String, IInstallableUnit> roots(IProfile profile) {
		Map<String, IInstallableUnit> roots = new HashMap<>();
		profile.query(new UserVisibleRootQuery(), null).forEach(u -> roots.put(u.getId(), u));
		return roots;
	}

	private List<Feature> features(IProfile profile) {
		return roots(profile).values().stream().filter(u -> u.getId().endsWith(Feature.GROUP)).map(u -> Feature.of(u, locale))
				.sorted(Comparator.comparing(Feature::shortName)).toList();
	}

	private static List<Change> compare(List<Feature> before, List<Feature> after) {
		Map<String, Feature> gone = new HashMap<>();
		before.forEach(f -> gone.put(f.id(), f));
		List<Change> changes = new ArrayList<>();
		for (Feature feature : after) {
			Feature old = gone.remove(feature.id());
			Version from = old == null ? null : old.version();
			if (!feature.version().equals(from)) {
				changes.add(new Change(feature, from, feature.version()));
			}
		}
		gone.values().stream().sorted(Comparator.comparing(Feature::shortName)).forEach(f -> changes.add(new Change(f, f.version(), null)));
		return changes;
	}
}
