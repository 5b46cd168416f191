package org.chancery.supplies.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.chancery.store.Transaction;
import org.chancery.supplies.Allocation;
import org.chancery.supplies.AllocationStatus;
import org.chancery.supplies.Donation;
import org.chancery.supplies.DonationStatus;
import org.chancery.supplies.Need;
import org.chancery.supplies.NeedStatus;
import org.chancery.supplies.ReliefEvent;
import org.chancery.supplies.SuppliesFactory;
import org.chancery.supplies.SuppliesPackage.Literals;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Promises what is given to those who need it, and never more than there is: each promise is made in a transaction that
 * keeps others from the same donation and the same need until it ends, and is measured against the allocations themselves.
 * Not for the window's thread.
 */
public final class MatchingDesk {
	private static final RecordType DONATIONS = type(Literals.DONATION);
	private static final RecordType NEEDS = type(Literals.NEED);
	private static final RecordType ALLOCATIONS = type(Literals.ALLOCATION);

	private final Store store;

	/** @param store the store with donations and needs */
	public MatchingDesk(Store store) {
		this.store = store;
	}

	private static RecordType type(EClass eClass) {
		return SectionRegistry.instance().typeOf(eClass).orElseThrow();
	}

	/** What could be promised now for an operation, with the reasons. */
	public List<Proposal> proposals(ReliefEvent event) {
		return new Matching(of(DONATIONS, Literals.DONATION__EVENT, event).stream().map(Donation.class::cast).toList(),
				of(NEEDS, Literals.NEED__EVENT, event).stream().map(Need.class::cast).toList()).propose();
	}

	private List<Record> of(RecordType type, EStructuralFeature event, ReliefEvent wanted) {
		Field<Long> ofEvent = store.naming().column(event).coerce(Long.class);
		return store.rows(RecordQuery.all(type).withFeatures(List.of()).limit(Integer.MAX_VALUE).and(ofEvent.eq(wanted.getId()))).stream()
				.map(row -> store.find(type, row.id()).orElseThrow()).toList();
	}

	/**
	 * Promises a quantity.
	 *
	 * @return the allocation
	 * @throws StoreException with {@link StoreException.Reason#INVALID} if that much is not there or not needed any more;
	 *                        the message says how much is. Nothing is kept then
	 */
	public Allocation promise(Proposal proposal, LocalDate day) {
		return store.write(transaction -> {
			Donation donation = held(transaction, DONATIONS, proposal.donation().getId());
			Need need = held(transaction, NEEDS, proposal.need().getId());
			BigDecimal left = donation.getStatus() == DonationStatus.DECLINED || donation.getStatus() == DonationStatus.WITHDRAWN ? BigDecimal.ZERO
					: donation.getQuantity().subtract(promised(Literals.ALLOCATION__DONATION, donation.getId()));
			BigDecimal lacking = need.getStatus() == NeedStatus.CANCELLED ? BigDecimal.ZERO
					: need.getQuantity().subtract(promised(Literals.ALLOCATION__NEED, need.getId()));
			refuse(proposal.quantity().signum() <= 0 || proposal.quantity().compareTo(left) > 0, Messages.Desk_notThere, donation.getNumber(), left);
			refuse(proposal.quantity().compareTo(lacking) > 0, Messages.Desk_notNeeded, need.getNumber(), lacking);
			Allocation allocation = SuppliesFactory.eINSTANCE.createAllocation();
			allocation.setNumber(donation.getNumber() + "-" + (count(donation.getId()) + 1)); //$NON-NLS-1$
			allocation.setEffectiveDate(day);
			allocation.setDonation(donation);
			allocation.setNeed(need);
			allocation.setQuantity(proposal.quantity());
			allocation.setReason(proposal.reason());
			transaction.insert(allocation);
			note(transaction, donation, need, day);
			return allocation;
		});
	}

	/** Takes a promise back, if it was not delivered. */
	public void cancel(long allocationId, LocalDate day) {
		store.write(transaction -> {
			Allocation allocation = (Allocation) store.find(ALLOCATIONS, allocationId).orElseThrow();
			refuse(allocation.getStatus() == AllocationStatus.DELIVERED, Messages.Desk_delivered, allocation.getNumber(), null);
			allocation.setStatus(AllocationStatus.CANCELLED);
			transaction.update(allocation);
			note(transaction, held(transaction, DONATIONS, allocation.getDonation().getId()), held(transaction, NEEDS, allocation.getNeed().getId()), day);
			return null;
		});
	}

	/** Notes that a promise reached those who need it; goods go straight there (物資不落地). */
	public void deliver(long allocationId, LocalDate day, String receivedBy) {
		store.write(transaction -> {
			Allocation allocation = (Allocation) store.find(ALLOCATIONS, allocationId).orElseThrow();
			refuse(allocation.getStatus() == AllocationStatus.CANCELLED, Messages.Desk_cancelled, allocation.getNumber(), null);
			allocation.setStatus(AllocationStatus.DELIVERED);
			allocation.setDeliveredDate(day);
			allocation.setReceivedBy(receivedBy);
			transaction.update(allocation);
			note(transaction, held(transaction, DONATIONS, allocation.getDonation().getId()), held(transaction, NEEDS, allocation.getNeed().getId()), day);
			return null;
		});
	}

	private static void refuse(boolean wrong, String message, String number, BigDecimal quantity) {
		if (wrong) {
			throw new StoreException(StoreException.Reason.INVALID,
					NLS.bind(message, number, quantity == null ? "" : quantity.stripTrailingZeros().toPlainString()), null); //$NON-NLS-1$
		}
	}

	/** The record as it is now; nobody else can promise of it until the transaction ends. */
	@SuppressWarnings("unchecked")
	private <R extends Record> R held(Transaction transaction, RecordType type, long id) {
		Field<Integer> version = store.naming().column(ModelPackage.Literals.RECORD__VERSION).coerce(Integer.class);
		Field<Long> key = store.naming().column(ModelPackage.Literals.RECORD__ID).coerce(Long.class);
		transaction.sql().update(store.naming().table(type)).set(version, version).where(key.eq(id)).execute();
		return (R) store.find(type, id).orElseThrow();
	}

	/** What is promised of a donation or to a need, by the allocations themselves. */
	private BigDecimal promised(EStructuralFeature reference, long id) {
		Field<Long> target = store.naming().column(reference).coerce(Long.class);
		Field<String> status = store.naming().column(Literals.ALLOCATION__STATUS).coerce(String.class);
		Field<BigDecimal> quantity = store.naming().column(Literals.ALLOCATION__QUANTITY).coerce(BigDecimal.class);
		BigDecimal sum = store.read(sql -> sql.select(DSL.sum(quantity)).from(store.naming().table(ALLOCATIONS))
				.where(target.eq(id)).and(status.ne(AllocationStatus.CANCELLED.getName())).fetchOne(row -> row.value1()));
		return Objects.requireNonNullElse(sum, BigDecimal.ZERO);
	}

	private int count(long donation) {
		Field<Long> target = store.naming().column(Literals.ALLOCATION__DONATION).coerce(Long.class);
		return store.read(sql -> sql.fetchCount(store.naming().table(ALLOCATIONS), target.eq(donation)));
	}

	/** Notes with donation and need what is promised, and what has become of them. */
	private void note(Transaction transaction, Donation donation, Need need, LocalDate day) {
		BigDecimal given = promised(Literals.ALLOCATION__DONATION, donation.getId());
		donation.setPromised(given);
		if (donation.getStatus() != DonationStatus.DECLINED && donation.getStatus() != DonationStatus.WITHDRAWN) {
			donation.setStatus(status(donation, given));
		}
		transaction.update(donation);
		BigDecimal got = promised(Literals.ALLOCATION__NEED, need.getId());
		need.setPromised(got);
		boolean met = got.compareTo(need.getQuantity()) >= 0;
		need.setStatus(met ? NeedStatus.MET : got.signum() == 0 ? NeedStatus.OPEN : NeedStatus.PARTLY_MET);
		need.setMetDate(met ? need.getMetDate() == null ? day : need.getMetDate() : null);
		transaction.update(need);
	}

	private DonationStatus status(Donation donation, BigDecimal given) {
		if (given.signum() == 0) {
			return DonationStatus.OFFERED;
		}
		return given.compareTo(donation.getQuantity()) >= 0 && isAllDelivered(donation.getId()) ? DonationStatus.DELIVERED : DonationStatus.MATCHED;
	}

	private boolean isAllDelivered(long donation) {
		Field<Long> target = store.naming().column(Literals.ALLOCATION__DONATION).coerce(Long.class);
		Field<String> status = store.naming().column(Literals.ALLOCATION__STATUS).coerce(String.class);
		return store.read(sql -> !sql.fetchExists(sql.selectOne().from(store.naming().table(ALLOCATIONS)).where(target.eq(donation))
				.and(status.eq(AllocationStatus.PROMISED.getName()))));
	}

	/** Promises all that can be promised now; proposals that somebody else was faster with are passed over. */
	public List<Allocation> promiseAll(ReliefEvent event, LocalDate day) {
		List<Allocation> made = new ArrayList<>();
		for (Proposal proposal : proposals(event)) {
			try {
				made.add(promise(proposal, day));
			} catch (StoreException e) {
				if (e.reason() != StoreException.Reason.INVALID) {
					throw e;
				}
			}
		}
		return made;
	}
}
