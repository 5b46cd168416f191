package org.chancery.store.derby.internal.client;

import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;

import javax.net.ssl.SSLException;

import org.chancery.store.StoreAddress;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.UntrustedServerException;
import org.chancery.store.derby.internal.Messages;
import org.eclipse.osgi.util.NLS;

/** Says in plain words why a server could not be connected to. */
final class ConnectFailures {
	private ConnectFailures() {
	}

	static StoreException of(StoreAddress.Server address, SQLException failure) {
		ServerCertificate.Untrusted untrusted = cause(failure, ServerCertificate.Untrusted.class);
		if (untrusted != null) {
			return untrusted(address, untrusted, failure);
		}
		SSLException tls = cause(failure, SSLException.class);
		if (tls != null) {
			return new StoreException(Reason.UNTRUSTED, NLS.bind(Messages.noTls, address, tls.getMessage()), failure);
		}
		if (cause(failure, UnknownHostException.class) != null) {
			return new StoreException(Reason.UNREACHABLE, NLS.bind(Messages.unknownHost, address.host()), failure);
		}
		IOException lost = cause(failure, IOException.class);
		if (lost != null) {
			return new StoreException(Reason.UNREACHABLE, NLS.bind(Messages.unreachable, address, lost.getMessage()), failure);
		}
		String state = String.valueOf(failure.getSQLState());
		if (state.equals("08004")) { //$NON-NLS-1$
			String user = address.login() == null ? "" : address.login().user(); //$NON-NLS-1$
			return new StoreException(Reason.LOGIN_REFUSED, NLS.bind(Messages.loginRefused, address, user), failure);
		}
		return state.startsWith("08") //$NON-NLS-1$
				? new StoreException(Reason.UNREACHABLE, NLS.bind(Messages.unreachable, address, failure.getMessage()), failure)
				: new StoreException(Reason.DATABASE, NLS.bind(Messages.connectFailed, address, failure.getMessage()), failure);
	}

	private static <T> T cause(Throwable failure, Class<T> type) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return type.cast(cause);
			}
		}
		return null;
	}

	private static StoreException untrusted(StoreAddress.Server address, ServerCertificate.Untrusted untrusted, SQLException failure) {
		String message = switch (untrusted.why()) {
		case OTHER -> Messages.otherCertificate;
		case UNKNOWN -> Messages.unknownCertificate;
		case OUT_OF_DATE -> Messages.expiredCertificate;
		};
		return new UntrustedServerException(NLS.bind(message, address, untrusted.fingerprint()), untrusted.fingerprint(),
				untrusted.why() == ServerCertificate.Untrusted.Why.OUT_OF_DATE, failure);
	}
}
