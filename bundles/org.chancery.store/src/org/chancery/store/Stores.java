package org.chancery.store;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Opens stores; an OSGi service. Opening makes the schemas of sections the store has never seen and upgrades those an
 * older model wrote, each in one transaction and after a backup.
 */
public interface Stores {
	/**
	 * Opens the store in a folder; makes an empty one if the folder does not exist or is empty.
	 *
	 * @throws StoreException IN_USE if another process has it open, NEWER if a newer version of an installed section
	 *                        wrote it, NOT_A_STORE, DISK_FULL
	 */
	default Store open(Path folder, IProgressMonitor monitor) {
		return open(StoreAddress.folder(folder), monitor);
	}

	/**
	 * Opens the store at an address. Behind a server nothing is made or upgraded: only the server does that.
	 *
	 * @throws StoreException as {@link #open(Path, IProgressMonitor)}, and for a server UNREACHABLE, UNTRUSTED,
	 *                        LOGIN_REFUSED, PASSWORD_EXPIRED, NEWER or OLDER
	 */
	Store open(StoreAddress address, IProgressMonitor monitor);

	/**
	 * Copies a store into a new one, of the same engine or another, and proves by counting and hashing that both are the
	 * same: ids, versions, audit trail and all. The new store is made in one transaction, so it is there whole or not at
	 * all; the old one stays as it is, except that it is brought up to the installed sections' models.
	 *
	 * @return the tables, in the order they were copied in
	 * @throws StoreException as {@link #open(StoreAddress, IProgressMonitor)}, NOT_EMPTY if there is a store at the target,
	 *                        OLDER if the store has records of a section that is not installed
	 */
	List<MigratedTable> migrate(StoreAddress from, StoreAddress to, IProgressMonitor monitor);

	/**
	 * Changes the password of the user named in a server's address.
	 *
	 * @throws StoreException UNREACHABLE, UNTRUSTED or LOGIN_REFUSED; INVALID if the server does not accept the new one
	 */
	void changePassword(StoreAddress.Server address, String password);
}
