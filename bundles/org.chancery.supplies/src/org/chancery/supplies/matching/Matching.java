package org.chancery.supplies.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.chancery.supplies.Donation;
import org.chancery.supplies.DonationStatus;
import org.chancery.supplies.Need;
import org.chancery.supplies.NeedStatus;
import org.eclipse.osgi.util.NLS;

/**
 * Proposes who gets what. A donation goes to needs of the same operation, item and unit that can be met in time. What is
 * given for one agency goes to it alone. More urgent needs come first; if there is not enough for those of one urgency, each
 * gets the same share of what it lacks. Of the donations that fit, those for this agency go first, then those at the same
 * place, then those that perish first. Pure: knows no store.
 */
public final class Matching {
	private final Map<Donation, BigDecimal> left = new LinkedHashMap<>();
	private final Map<Need, BigDecimal> lacking = new LinkedHashMap<>();

	/**
	 * @param donations what is given, with what is promised of it by now
	 * @param needs     what is needed, with what is promised by now
	 */
	public Matching(List<Donation> donations, List<Need> needs) {
		donations.stream().filter(d -> isOpen(d.getStatus())).filter(d -> remaining(d).signum() > 0).forEach(d -> left.put(d, remaining(d)));
		needs.stream().filter(n -> n.getStatus() != NeedStatus.CANCELLED).filter(n -> remaining(n).signum() > 0)
				.forEach(n -> lacking.put(n, remaining(n)));
	}

	private static boolean isOpen(DonationStatus status) {
		return status == DonationStatus.OFFERED || status == DonationStatus.MATCHED;
	}

	/** What of a donation is not promised yet. */
	public static BigDecimal remaining(Donation donation) {
		return donation.getQuantity().subtract(Objects.requireNonNullElse(donation.getPromised(), BigDecimal.ZERO));
	}

	/** What a need lacks. */
	public static BigDecimal remaining(Need need) {
		return need.getQuantity().subtract(Objects.requireNonNullElse(need.getPromised(), BigDecimal.ZERO));
	}

	/** The proposals, those for the most urgent needs first. */
	public List<Proposal> propose() {
		List<Proposal> proposals = new ArrayList<>();
		// first what is given for somebody: nobody else may have it
		left.keySet().stream().filter(d -> d.getDesignatedRecipient() != null).toList().forEach(donation -> designated(donation, proposals));
		Map<String, List<Need>> byItem = lacking.keySet().stream().collect(Collectors.groupingBy(Matching::kind, LinkedHashMap::new, Collectors.toList()));
		for (List<Need> needs : byItem.values()) {
			needs.stream().collect(Collectors.groupingBy(Need::getUrgency)).entrySet().stream().sorted(Map.Entry.comparingByKey(
					Comparator.comparingInt(u -> u == 0 ? Integer.MAX_VALUE : u))).forEach(level -> share(level.getValue(), proposals));
		}
		return proposals;
	}

	private void designated(Donation donation, List<Proposal> proposals) {
		for (Need need : lacking.keySet().stream().filter(n -> fits(donation, n)).sorted(Comparator.comparingInt(Need::getUrgency)).toList()) {
			give(donation, need, lacking.get(need), NLS.bind(Messages.Reason_designated, donation.getDesignatedRecipient().getName()), proposals);
		}
	}

	/** Needs of one urgency: as each in turn takes only its share, none is served at another's cost. */
	private void share(List<Need> needs, List<Proposal> proposals) {
		List<Need> open = needs.stream().filter(n -> lacking.get(n).signum() > 0).toList();
		List<Donation> fitting = left.keySet().stream().filter(d -> d.getDesignatedRecipient() == null)
				.filter(d -> left.get(d).signum() > 0 && open.stream().anyMatch(n -> fits(d, n))).toList();
		BigDecimal wanted = open.stream().map(lacking::get).reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal there = fitting.stream().map(left::get).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (wanted.signum() == 0 || there.signum() == 0) {
			return;
		}
		boolean enough = there.compareTo(wanted) >= 0;
		Map<Need, BigDecimal> shares = enough ? open.stream().collect(Collectors.toMap(n -> n, lacking::get)) : shares(open, wanted, there);
		String reason = enough ? Messages.Reason_enough
				: NLS.bind(Messages.Reason_share, there.multiply(BigDecimal.valueOf(100)).divide(wanted, 0, RoundingMode.DOWN));
		for (Need need : open) {
			BigDecimal due = shares.get(need);
			for (Donation donation : fitting.stream().filter(d -> fits(d, need)).sorted(order(need)).toList()) {
				due = due.subtract(give(donation, need, due, reason, proposals));
			}
		}
	}

	/** Whole pieces in proportion to what each lacks; what is over goes to those whose shares were rounded down the most. */
	private Map<Need, BigDecimal> shares(List<Need> needs, BigDecimal wanted, BigDecimal there) {
		Map<Need, BigDecimal> shares = new HashMap<>();
		Map<Need, BigDecimal> rests = new HashMap<>();
		BigDecimal over = there.setScale(0, RoundingMode.DOWN);
		for (Need need : needs) {
			BigDecimal exact = lacking.get(need).multiply(there).divide(wanted, 8, RoundingMode.DOWN);
			BigDecimal whole = exact.setScale(0, RoundingMode.DOWN);
			shares.put(need, whole);
			rests.put(need, exact.subtract(whole));
			over = over.subtract(whole);
		}
		for (Need need : needs.stream().sorted(Comparator.comparing((Need n) -> rests.get(n)).reversed()).toList()) {
			if (over.signum() > 0 && shares.get(need).compareTo(lacking.get(need)) < 0) {
				shares.merge(need, BigDecimal.ONE.min(lacking.get(need).subtract(shares.get(need))), BigDecimal::add);
				over = over.subtract(BigDecimal.ONE);
			}
		}
		return shares;
	}

	private BigDecimal give(Donation donation, Need need, BigDecimal most, String reason, List<Proposal> proposals) {
		BigDecimal quantity = most.min(left.get(donation)).min(lacking.get(need));
		if (quantity.signum() <= 0) {
			return BigDecimal.ZERO;
		}
		left.merge(donation, quantity.negate(), BigDecimal::add);
		lacking.merge(need, quantity.negate(), BigDecimal::add);
		proposals.add(new Proposal(donation, need, quantity, reason));
		return quantity;
	}

	private static Comparator<Donation> order(Need need) {
		return Comparator.comparing((Donation d) -> !Objects.equals(d.getPlace(), need.getPlace()))
				.thenComparing(Donation::getExpiryDate, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(Donation::getEffectiveDate).thenComparing(Donation::getNumber);
	}

	/** Whether a donation can meet a need at all; a made-up one meets no real need. */
	public static boolean fits(Donation donation, Need need) {
		boolean sameEvent = donation.getEvent() == null ? need.getEvent() == null
				: need.getEvent() != null && donation.getEvent().getId() == need.getEvent().getId();
		boolean forIt = donation.getDesignatedRecipient() == null
				|| need.getAgency() != null && donation.getDesignatedRecipient().getId() == need.getAgency().getId();
		boolean inTime = need.getNeededBy() == null
				|| (donation.getAvailableFrom() == null || !donation.getAvailableFrom().isAfter(need.getNeededBy()))
						&& (donation.getExpiryDate() == null || !donation.getExpiryDate().isBefore(need.getNeededBy()));
		return donation.isMadeUp() == need.isMadeUp() && sameEvent && forIt && inTime && name(donation.getItem()).equals(name(need.getItem()))
				&& name(donation.getUnit()).equals(name(need.getUnit()));
	}

	private static String kind(Need need) {
		return (need.getEvent() == null ? 0 : need.getEvent().getId()) + " " + name(need.getItem()) + " " + name(need.getUnit()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Names are the same if they differ in blanks, case or 臺 and 台 only. */
	static String name(String text) {
		return text == null ? "" : text.replaceAll("\\s", "").replace('臺', '台').toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
