package org.chancery.store.derby.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/** Files and folders that nobody but the account that runs the server may read. */
public final class OwnerOnly {
	private OwnerOnly() {
	}

	/** Writes a file, which is restricted before anything is in it. */
	public static void write(Path file, String text) throws IOException {
		Files.deleteIfExists(file);
		Files.createFile(file);
		restrict(file);
		Files.writeString(file, text + System.lineSeparator());
	}

	/** Takes a file or folder away from everybody else. */
	public static void restrict(Path path) throws IOException {
		PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
		if (posix != null) {
			posix.setPermissions(PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------")); //$NON-NLS-1$ //$NON-NLS-2$
			return;
		}
		AclFileAttributeView acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
		if (acl != null) {
			acl.setAcl(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(acl.getOwner())
					.setPermissions(EnumSet.allOf(AclEntryPermission.class)).build()));
		}
	}
}
