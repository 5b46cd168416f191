package org.chancery.parking.permits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.chancery.parking.BatchStatus;
import org.chancery.parking.ParkingFactory;
import org.chancery.parking.ParkingPackage.Literals;
import org.chancery.parking.Permit;
import org.chancery.parking.PermitBatch;
import org.chancery.parking.PermitStatus;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.eclipse.osgi.util.NLS;

/** Issues the permits of an application, replaces and withdraws permits. Each is one transaction. Not for the window's thread. */
public final class PermitDesk {
	/** Sheets of more are not printed at once. */
	static final int MOST = 5_000;

	private final Store store;
	private final Clock clock;

	/**
	 * @param store the store with the permits
	 * @param clock tells today
	 */
	public PermitDesk(Store store, Clock clock) {
		this.store = store;
		this.clock = clock;
	}

	/**
	 * Issues all permits that an application asks for, or none.
	 *
	 * @return the permits, by number
	 * @throws StoreException with {@link StoreException.Reason#INVALID} if it has been decided already, its quantity and
	 *                        plates do not fit, or the agency would have more than its limit
	 */
	public List<Permit> issue(long batchId) {
		return store.write(transaction -> {
			PermitBatch batch = (PermitBatch) store.find(Permits.type(Literals.PERMIT_BATCH), batchId).orElseThrow();
			List<String> plates = plates(batch);
			if (batch.getStatus() != BatchStatus.REQUESTED) {
				throw invalid(NLS.bind(Messages.Batch_decided, batch.getNumber()));
			}
			if (batch.getQuantity() < 1 || batch.getQuantity() > MOST) {
				throw invalid(NLS.bind(Messages.Batch_quantity, new Object[] { batch.getNumber(), batch.getQuantity(), MOST }));
			}
			if (!plates.isEmpty() && plates.size() != batch.getQuantity()) {
				throw invalid(NLS.bind(Messages.Batch_plates, new Object[] { batch.getNumber(), batch.getQuantity(), plates.size() }));
			}
			Permit like = permit(batch, null, null);
			if (batch.getAgency() != null) {
				LimitGuard.check(store, like, batch.getQuantity());
			}
			batch.setStatus(BatchStatus.ISSUED);
			batch.setIssued(batch.getQuantity());
			batch.setDecidedDate(LocalDate.now(clock));
			// first, as everybody who decides on the same application must pass it
			transaction.update(batch);
			String beginning = batch.getYear() + Permits.letter(batch.getKind()) + "-"; //$NON-NLS-1$
			int next = new Permits(store).next(transaction.sql(), beginning);
			List<Permit> permits = new ArrayList<>();
			for (int i = 0; i < batch.getQuantity(); i++) {
				permits.add(permit(batch, "%s%05d".formatted(beginning, next + i), plates.isEmpty() ? null : plates.get(i))); //$NON-NLS-1$
			}
			transaction.insertAll(permits);
			return permits;
		});
	}

	private static List<String> plates(PermitBatch batch) {
		return batch.getPlates() == null ? List.of()
				: Arrays.stream(batch.getPlates().split("[,，、;；\\s]+")).filter(plate -> !plate.isBlank()).toList(); //$NON-NLS-1$
	}

	private Permit permit(PermitBatch batch, String number, String plate) {
		Permit permit = ParkingFactory.eINSTANCE.createPermit();
		permit.setNumber(number);
		permit.setEffectiveDate(LocalDate.now(clock));
		permit.setKind(batch.getKind());
		permit.setSite(batch.getSite());
		permit.setAgency(batch.getAgency());
		permit.setYear(batch.getYear());
		permit.setPlate(plate);
		permit.setValidFrom(batch.getValidFrom());
		permit.setValidUntil(batch.getValidUntil());
		permit.setToken(PermitCode.newToken());
		permit.setBatch(batch);
		return permit;
	}

	/**
	 * Issues a permit in the place of one that was lost or whose vehicle changed; the old one is worth nothing any more.
	 *
	 * @param plate the vehicle of the new one, or null
	 * @throws StoreException with {@link StoreException.Reason#INVALID} if the old one is not valid any more
	 */
	public Permit replace(long permitId, String plate, String reason) {
		return store.write(transaction -> {
			Permit old = ended(permitId, PermitStatus.REPLACED, reason);
			transaction.update(old);
			String beginning = old.getYear() + Permits.letter(old.getKind()) + "-"; //$NON-NLS-1$
			Permit next = ParkingFactory.eINSTANCE.createPermit();
			next.setNumber("%s%05d".formatted(beginning, new Permits(store).next(transaction.sql(), beginning))); //$NON-NLS-1$
			next.setEffectiveDate(LocalDate.now(clock));
			next.setKind(old.getKind());
			next.setSite(old.getSite());
			next.setAgency(old.getAgency());
			next.setYear(old.getYear());
			next.setPlate(plate);
			next.setValidFrom(old.getValidFrom());
			next.setValidUntil(old.getValidUntil());
			next.setToken(PermitCode.newToken());
			next.setBatch(old.getBatch());
			next.setReplaces(old);
			transaction.insert(next);
			return next;
		});
	}

	/** Takes a permit back. @throws StoreException with {@link StoreException.Reason#INVALID} if it is not valid any more */
	public void withdraw(long permitId, String reason) {
		store.write(transaction -> {
			transaction.update(ended(permitId, PermitStatus.WITHDRAWN, reason));
			return null;
		});
	}

	private Permit ended(long permitId, PermitStatus status, String reason) {
		Permit permit = (Permit) store.find(Permits.type(Literals.PERMIT), permitId).orElseThrow();
		if (permit.getStatus() != PermitStatus.VALID) {
			throw invalid(NLS.bind(Messages.Ended, permit.getNumber()));
		}
		permit.setStatus(status);
		permit.setEndedDate(LocalDate.now(clock));
		permit.setReason(reason);
		return permit;
	}

	private static StoreException invalid(String message) {
		return new StoreException(StoreException.Reason.INVALID, message, null);
	}
}
