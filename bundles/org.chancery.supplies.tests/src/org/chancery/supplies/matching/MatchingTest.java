package org.chancery.supplies.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.chancery.model.Agency;
import org.chancery.model.ModelFactory;
import org.chancery.supplies.Donation;
import org.chancery.supplies.DonationStatus;
import org.chancery.supplies.Need;
import org.chancery.supplies.SuppliesFactory;
import org.junit.jupiter.api.Test;

class MatchingTest {
	private static final SuppliesFactory NEW = SuppliesFactory.eINSTANCE;
	private static final LocalDate DAY = LocalDate.of(2022, 2, 8);

	private static Donation donation(String item, int quantity) {
		Donation donation = NEW.createDonation();
		donation.setNumber("D" + quantity);
		donation.setEffectiveDate(DAY);
		donation.setItem(item);
		donation.setUnit("個");
		donation.setQuantity(BigDecimal.valueOf(quantity));
		return donation;
	}

	private static Need need(String item, int quantity, int urgency) {
		Need need = NEW.createNeed();
		need.setNumber("N" + quantity);
		need.setEffectiveDate(DAY);
		need.setItem(item);
		need.setUnit("個");
		need.setQuantity(BigDecimal.valueOf(quantity));
		need.setUrgency(urgency);
		return need;
	}

	private static Agency agency(long id, String name) {
		Agency agency = ModelFactory.eINSTANCE.createAgency();
		agency.setId(id);
		agency.setName(name);
		return agency;
	}

	private static List<String> told(List<Proposal> proposals) {
		return proposals.stream().map(p -> p.donation().getNumber() + ">" + p.need().getNumber() + " " + p.quantity().toPlainString()).toList();
	}

	@Test
	void theMoreUrgentComesFirst() {
		List<Proposal> proposals = new Matching(List.of(donation("醫療口罩", 100)), List.of(need("醫療口罩", 90, 2), need("醫療 口罩", 60, 1))).propose();
		assertEquals(List.of("D100>N60 60", "D100>N90 40"), told(proposals));
	}

	@Test
	void whoIsAsUrgentGetsTheSameShare() {
		List<Proposal> proposals = new Matching(List.of(donation("酒精", 100)), List.of(need("酒精", 300, 1), need("酒精", 100, 1))).propose();
		assertEquals(List.of("D100>N300 75", "D100>N100 25"), told(proposals));
		assertTrue(proposals.get(0).reason().contains("25"), proposals.get(0).reason());
	}

	@Test
	void whatIsGivenForOneGoesToItAlone() {
		Donation given = donation("酒精", 50);
		given.setDesignatedRecipient(agency(7, "社會局"));
		Need other = need("酒精", 40, 1);
		Need its = need("酒精", 30, 2);
		its.setAgency(agency(7, "社會局"));
		List<Proposal> proposals = new Matching(List.of(given), List.of(other, its)).propose();
		assertEquals(List.of("D50>N30 30"), told(proposals));
		assertTrue(proposals.get(0).reason().contains("社會局"));
	}

	@Test
	void whatComesTooLateOrPerishesBeforeIsNoMatch() {
		Need need = need("便當", 10, 1);
		need.setNeededBy(DAY.plusDays(3));
		Donation late = donation("便當", 10);
		late.setAvailableFrom(DAY.plusDays(4));
		Donation spoilt = donation("便當", 11);
		spoilt.setExpiryDate(DAY.plusDays(2));
		Donation declined = donation("便當", 12);
		declined.setStatus(DonationStatus.DECLINED);
		Donation boxes = donation("便當", 13);
		boxes.setUnit("箱");
		assertEquals(List.of(), new Matching(List.of(late, spoilt, declined, boxes), List.of(need)).propose());
	}

	@Test
	void donationsAtTheSamePlaceAndThoseThatPerishGoFirst() {
		Need need = need("飲用水", 15, 1);
		need.setPlace("鳳山區");
		Donation far = donation("飲用水", 20);
		Donation near = donation("飲用水", 10);
		near.setPlace("鳳山區");
		Donation perishing = donation("飲用水", 3);
		perishing.setExpiryDate(DAY.plusDays(60));
		assertEquals(List.of("D10>N15 10", "D3>N15 3", "D20>N15 2"), told(new Matching(List.of(far, near, perishing), List.of(need)).propose()));
	}

	@Test
	void nothingIsProposedTwice() {
		Random random = new Random(31);
		for (int i = 0; i < 400; i++) {
			List<Donation> donations = new ArrayList<>();
			List<Need> needs = new ArrayList<>();
			for (int d = random.nextInt(8); d >= 0; d--) {
				Donation donation = donation(random.nextBoolean() ? "口罩" : "酒精", 1 + random.nextInt(500));
				donation.setPromised(BigDecimal.valueOf(random.nextInt(300)));
				donation.setDesignatedRecipient(random.nextInt(4) == 0 ? agency(random.nextInt(3), "局") : null);
				donations.add(donation);
			}
			for (int n = random.nextInt(8); n >= 0; n--) {
				Need need = need(random.nextBoolean() ? "口罩" : "酒精", 1 + random.nextInt(500), random.nextInt(4));
				need.setAgency(agency(random.nextInt(3), "局"));
				needs.add(need);
			}
			List<Proposal> proposals = new Matching(donations, needs).propose();
			assertTrue(proposals.stream().allMatch(p -> p.quantity().signum() > 0 && Matching.fits(p.donation(), p.need())));
			proposals.stream().collect(Collectors.groupingBy(Proposal::donation)).forEach((donation, of) -> assertTrue(
					sum(of).compareTo(Matching.remaining(donation)) <= 0));
			proposals.stream().collect(Collectors.groupingBy(Proposal::need)).forEach((need, of) -> assertTrue(
					sum(of).compareTo(Matching.remaining(need)) <= 0));
		}
	}

	private static BigDecimal sum(List<Proposal> proposals) {
		return proposals.stream().map(Proposal::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
	}
}
