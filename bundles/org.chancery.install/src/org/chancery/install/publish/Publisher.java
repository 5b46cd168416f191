package org.chancery.install.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.chancery.install.InstallException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.IRepository;
import org.eclipse.equinox.p2.repository.artifact.ArtifactKeyQuery;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.spi.ArtifactDescriptor;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.eclipse.osgi.util.NLS;

/** Adds what a build made to an update site: only what the site does not have yet, signed, and whole or not at all. */
public final class Publisher {
	private static final String SHA_256 = "download.checksum.sha-256"; //$NON-NLS-1$
	private static final String SIGNATURES = "pgp.signatures"; //$NON-NLS-1$
	private static final String PUBLIC_KEYS = "pgp.publicKeys"; //$NON-NLS-1$
	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC); //$NON-NLS-1$

	private final IMetadataRepositoryManager catalogues;
	private final IArtifactRepositoryManager archives;

	/** @param agent p2's, whichever */
	public Publisher(IProvisioningAgent agent) {
		catalogues = agent.getService(IMetadataRepositoryManager.class);
		archives = agent.getService(IArtifactRepositoryManager.class);
	}

	/**
	 * What came to the site.
	 *
	 * @param version the folder of the new version
	 * @param added   the features and bundles that are new, as {@code id version}
	 * @param bytes   how much the site has grown
	 */
	public record Published(String version, List<String> added, long bytes) {
	}

	/**
	 * Adds a version to a site.
	 *
	 * @param build  the repository that a build made
	 * @param site   the folder of the site, made if it is not there
	 * @param name   what the site is called in the window
	 * @param signer signs what is added; empty to leave it as it is
	 * @return what was added, or empty if the site had everything already
	 * @throws InstallException if the build can't be read, is damaged, or has other contents under a version that the
	 *                          site has already; the site is as it was then
	 */
	public Optional<Published> publish(URI build, Path site, String name, Optional<Signer> signer, IProgressMonitor monitor)
			throws InstallException {
		SubMonitor progress = SubMonitor.convert(monitor, 100);
		Composite composite = new Composite(site);
		Path part = site.resolve(".part-" + ProcessHandle.current().pid()); //$NON-NLS-1$
		Instant now = Instant.now();
		try {
			IMetadataRepository units = catalogues.loadRepository(build, progress.split(5));
			IArtifactRepository files = archives.loadRepository(build, progress.split(5));
			List<IInstallableUnit> newUnits = new ArrayList<>();
			List<IArtifactDescriptor> newFiles = new ArrayList<>();
			select(units, files, composite.exists() ? site : null, newUnits, newFiles, progress.split(10));
			if (newUnits.isEmpty()) {
				return Optional.empty();
			}
			Files.createDirectories(part);
			copy(newFiles, files, part, name, signer, progress.split(70));
			IMetadataRepository added = catalogues.createRepository(part.toUri(), name, IMetadataRepositoryManager.TYPE_SIMPLE_REPOSITORY,
					Map.of(IRepository.PROP_COMPRESSED, Boolean.TRUE.toString()));
			added.addInstallableUnits(newUnits);
			catalogues.removeRepository(part.toUri());
			archives.removeRepository(part.toUri());
			String version = NAME.format(now);
			Files.move(part, site.resolve(version));
			composite.write(name, composite.versions(), now);
			return Optional.of(new Published(version, newFiles.stream().map(f -> f.getArtifactKey()).filter(k -> !k.getClassifier().equals("binary")) //$NON-NLS-1$
					.map(k -> k.getId() + " " + k.getVersion()).sorted().toList(), size(site.resolve(version)))); //$NON-NLS-1$
		} catch (ProvisionException e) {
			throw new InstallException(NLS.bind(Messages.Publish_unreadable, build, e.getStatus().getMessage()), e);
		} catch (IOException e) {
			throw new InstallException(NLS.bind(Messages.Publish_failed, site, e.getLocalizedMessage()), e);
		} finally {
			delete(part);
		}
	}

	/** Finds what the site lacks, and that what it has is the same. */
	private void select(IMetadataRepository units, IArtifactRepository files, Path site, List<IInstallableUnit> newUnits,
			List<IArtifactDescriptor> newFiles, IProgressMonitor monitor) throws ProvisionException, InstallException, IOException {
		SubMonitor progress = SubMonitor.convert(monitor, 4);
		IMetadataRepository knownUnits = site == null ? null : known(catalogues, site.toUri(), progress.split(1));
		IArtifactRepository knownFiles = site == null ? null : known(archives, site.toUri(), progress.split(1));
		for (IInstallableUnit unit : units.query(QueryUtil.ALL_UNITS, progress.split(1))) {
			if (knownUnits == null || knownUnits.query(QueryUtil.createIUQuery(unit), null).isEmpty()) {
				newUnits.add(unit);
			}
		}
		for (IArtifactKey key : files.query(new ArtifactKeyQuery(null, null, null), progress.split(1))) {
			for (IArtifactDescriptor file : files.getArtifactDescriptors(key)) {
				if (knownFiles == null || !knownFiles.contains(key)) {
					newFiles.add(file);
				} else {
					checkSame(files, file, knownFiles.getArtifactDescriptors(key), monitor);
				}
			}
		}
	}

	/** The site as it is now, not as p2 remembers it. */
	private static IMetadataRepository known(IMetadataRepositoryManager manager, URI site, IProgressMonitor monitor) throws ProvisionException {
		return manager.contains(site) ? manager.refreshRepository(site, monitor) : manager.loadRepository(site, monitor);
	}

	private static IArtifactRepository known(IArtifactRepositoryManager manager, URI site, IProgressMonitor monitor) throws ProvisionException {
		return manager.contains(site) ? manager.refreshRepository(site, monitor) : manager.loadRepository(site, monitor);
	}

	private static void checkSame(IArtifactRepository from, IArtifactDescriptor file, IArtifactDescriptor[] known, IProgressMonitor monitor)
			throws InstallException, IOException {
		String sum = file.getProperty(SHA_256);
		if (sum == null) {
			Path whole = Files.createTempFile("publish", null); //$NON-NLS-1$
			try {
				fetch(from, file, whole, monitor);
				sum = sha256(whole);
			} finally {
				Files.delete(whole);
			}
		}
		if (Stream.of(known).map(k -> k.getProperty(SHA_256)).noneMatch(sum::equals)) {
			throw new InstallException(NLS.bind(Messages.Publish_different, file.getArtifactKey().getId(), file.getArtifactKey().getVersion()));
		}
	}

	private void copy(List<IArtifactDescriptor> wanted, IArtifactRepository from, Path to, String name, Optional<Signer> signer,
			IProgressMonitor monitor) throws ProvisionException, IOException, InstallException {
		SubMonitor progress = SubMonitor.convert(monitor, wanted.size());
		IArtifactRepository copies = archives.createRepository(to.toUri(), name, IArtifactRepositoryManager.TYPE_SIMPLE_REPOSITORY,
				Map.of(IRepository.PROP_COMPRESSED, Boolean.TRUE.toString()));
		if (signer.isPresent()) {
			copies.setProperty(PUBLIC_KEYS, signer.get().publicKeys());
		}
		Path whole = to.resolve(".file"); //$NON-NLS-1$
		List<IOException> failures = new ArrayList<>();
		List<InstallException> refusals = new ArrayList<>();
		IStatus status = copies.executeBatch(m -> {
			try {
				for (IArtifactDescriptor file : wanted) {
					if (progress.isCanceled()) {
						throw new OperationCanceledException();
					}
					fetch(from, file, whole, progress.split(1));
					store(copies, file, whole, signer);
				}
			} catch (IOException e) {
				failures.add(e);
			} catch (InstallException e) {
				refusals.add(e);
			}
		}, progress);
		Files.deleteIfExists(whole);
		if (!refusals.isEmpty()) {
			throw refusals.getFirst();
		} else if (!failures.isEmpty()) {
			throw failures.getFirst();
		} else if (status.getSeverity() == IStatus.CANCEL) {
			throw new OperationCanceledException();
		} else if (!status.isOK()) {
			throw new IOException(status.getMessage(), status.getException());
		}
	}

	private static void fetch(IArtifactRepository from, IArtifactDescriptor file, Path whole, IProgressMonitor monitor)
			throws IOException, InstallException {
		try (OutputStream out = Files.newOutputStream(whole)) {
			IStatus status = from.getRawArtifact(file, out, monitor);
			if (!status.isOK()) {
				throw new InstallException(NLS.bind(Messages.Publish_damaged, file.getArtifactKey().toExternalForm(), status.getMessage()));
			}
		}
		String sum = file.getProperty(SHA_256);
		if (sum != null && !sum.equalsIgnoreCase(sha256(whole))) {
			throw new InstallException(NLS.bind(Messages.Publish_damaged, file.getArtifactKey().toExternalForm(), Messages.Publish_checksum));
		}
	}

	private static void store(IArtifactRepository copies, IArtifactDescriptor file, Path whole, Optional<Signer> signer) throws IOException {
		ArtifactDescriptor copy = (ArtifactDescriptor) copies.createArtifactDescriptor(file.getArtifactKey());
		file.getProperties().forEach(copy::setProperty);
		copy.setProcessingSteps(file.getProcessingSteps());
		if (signer.isPresent()) {
			copy.setProperty(SIGNATURES, signer.get().sign(whole));
			copy.setProperty(PUBLIC_KEYS, null);
		}
		copy.setProperty(SHA_256, sha256(whole));
		try (OutputStream out = copies.getOutputStream(copy)) {
			Files.copy(whole, out);
		} catch (ProvisionException e) {
			throw new IOException(e.getStatus().getMessage(), e);
		}
	}

	private static String sha256(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
			new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static long size(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
		}
	}

	private void delete(Path folder) throws InstallException {
		if (!Files.exists(folder)) {
			return;
		}
		catalogues.removeRepository(folder.toUri());
		archives.removeRepository(folder.toUri());
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		} catch (IOException e) {
			throw new InstallException(NLS.bind(Messages.Publish_left, folder, e.getLocalizedMessage()), e);
		}
	}
}
