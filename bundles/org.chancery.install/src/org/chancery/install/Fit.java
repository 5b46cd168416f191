package org.chancery.install;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.equinox.internal.p2.metadata.IRequiredCapability;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.osgi.util.NLS;

/** Whether a feature fits the features that will be there, by the ranges of versions that it declares. */
final class Fit {
	private final Map<String, IInstallableUnit> there;
	private final Locale locale;

	/** @param there what will be installed, by id */
	Fit(Map<String, IInstallableUnit> there, Locale locale) {
		this.there = there;
		this.locale = locale;
	}

	/**
	 * Two features that exclude each other.
	 *
	 * @param other  what the feature asked about needs in another version
	 * @param reason why, in words
	 */
	record Misfit(IInstallableUnit other, String reason) {
	}

	/** What it does not fit; empty if it fits all, or if something is missing that a site may have. */
	Optional<Misfit> misfit(IInstallableUnit unit) {
		for (IRequirement requirement : unit.getRequirements()) {
			if (requirement instanceof IRequiredCapability required && required.getNamespace().equals(IInstallableUnit.NAMESPACE_IU_ID)) {
				IInstallableUnit other = there.get(required.getName());
				if (other != null && other.getId().endsWith(Feature.GROUP) && requirement.getMax() > 0 && requirement.getMin() > 0
						&& !required.getRange().isIncluded(other.getVersion())) {
					return Optional.of(new Misfit(other, NLS.bind(Messages.Fit_range, new Object[] { Feature.of(unit, locale).name(),
							unit.getVersion(), Feature.of(other, locale).name(), required.getRange(), other.getVersion() })));
				}
			}
		}
		return Optional.empty();
	}
}
