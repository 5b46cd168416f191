package org.chancery.parking.permits;

import org.chancery.model.Record;
import org.chancery.parking.Permit;
import org.chancery.parking.PermitStatus;
import org.chancery.store.Derivation;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.eclipse.osgi.util.NLS;

/**
 * Sees that no agency has more permits of a kind at once than its limit says, whoever writes a permit. Permits of days on
 * which no limit is in force, of no agency, and made-up ones are not counted against any. Two new permits of one batch (an
 * import's) are not compared with each other.
 */
public final class LimitGuard implements Derivation {
	/** For declarative services. */
	public LimitGuard() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		if (!(record instanceof Permit permit) || permit.getValidFrom() == null || permit.getValidUntil() == null) {
			return;
		}
		if (permit.getValidUntil().isBefore(permit.getValidFrom())) {
			throw new StoreException(StoreException.Reason.INVALID,
					NLS.bind(Messages.Limit_validity, new Object[] { permit.getNumber(), permit.getValidFrom(), permit.getValidUntil() }), null);
		}
		if (!permit.isMadeUp() && permit.getStatus() == PermitStatus.VALID && permit.getAgency() != null && permit.getSite() != null) {
			check(store, permit, permit.getQuantity());
		}
	}

	/** Refuses so many permits like this one if they pass the limit; until the transaction ends nobody else issues any. */
	static void check(Store store, Permit permit, int quantity) {
		Permits permits = new Permits(store);
		store.read(sql -> {
			Permits.Limit limit = permits.limit(sql, permit.getSite().getId(), permit.getAgency().getId(), permit.getKind(), permit.getValidFrom());
			if (limit == null) {
				return null;
			}
			permits.hold(sql, limit);
			int after = permits.most(sql, permit) + quantity;
			if (after > limit.most()) {
				throw new StoreException(StoreException.Reason.INVALID, NLS.bind(Messages.Limit_passed,
						new Object[] { permit.getAgency().getName() == null ? Messages.Limit_anybody : permit.getAgency().getName(), limit.most(),
								permit.getSite().getName(), limit.basis(), after }), null);
			}
			return null;
		});
	}
}
