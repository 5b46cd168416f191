package org.chancery.report.facts;

import java.util.Objects;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The platform's services as the installed bundles give them. */
final class Platform {
	private Platform() {
	}

	/** The test runtime starts no bundles by itself, and services come from bundles that are started. */
	static void start() throws BundleException {
		for (Bundle bundle : context().getBundles()) {
			boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
			String name = bundle.getSymbolicName();
			if (!fragment && (name.startsWith("org.chancery.") || name.equals("org.apache.felix.scr"))) {
				bundle.start(Bundle.START_TRANSIENT);
			}
		}
	}

	/** The service of this type. */
	static <T> T service(Class<T> type) {
		ServiceReference<T> reference = context().getServiceReference(type);
		return context().getService(Objects.requireNonNull(reference, type.getName()));
	}

	private static BundleContext context() {
		Bundle bundle = FrameworkUtil.getBundle(Platform.class);
		return Objects.requireNonNull(bundle.getBundleContext(), bundle.getSymbolicName());
	}
}
