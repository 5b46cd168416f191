package org.chancery.proofread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Random;

import org.chancery.model.Period;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** The service, with the rules that the bundle declares and with one from elsewhere. */
class ProofReaderTest {
	private final BundleContext context = FrameworkUtil.getBundle(ProofReader.class).getBundleContext();
	private ProofReader reader;

	private record Shouting(boolean failing) implements ProofRule {
		@Override
		public String id() {
			return "shouting";
		}

		@Override
		public String label() {
			return "exclamation marks";
		}

		@Override
		public List<Finding> check(Proof proof) {
			if (failing) {
				throw new IllegalStateException("on purpose");
			}
			return proof.prose().stream().filter(p -> p.text().contains("！")).map(p -> p.finding(this, Severity.NOTE, 0, 1, "loud", "")).toList();
		}
	}

	@BeforeEach
	void find() throws InterruptedException {
		ServiceTracker<ProofReader, ProofReader> tracker = new ServiceTracker<>(context, ProofReader.class, null);
		tracker.open();
		reader = tracker.waitForService(10_000);
		tracker.close();
	}

	private List<Finding> read(String... paragraphs) {
		return reader.read(document(paragraphs), null, List.of(), new NullProgressMonitor());
	}

	private static PlainDocument document(String... paragraphs) {
		List<PlainBlock> blocks = new ArrayList<>();
		for (String paragraph : paragraphs) {
			blocks.add(new PlainBlock.Text(PlainBlock.Kind.PARAGRAPH, 0, "", paragraph, blocks.size() + 1));
		}
		return new PlainDocument("test", false, blocks);
	}

	@Test
	void runsAllRulesOfTheBundle() {
		assertEquals(24, reader.rules().size());
		assertTrue(reader.rules().stream().noneMatch(r -> r.label().isBlank()));
		List<Finding> findings = read("謹就 110 年 9 月 1 日至 111 年 1 月 31 日（以下簡稱本期）報告。", "110 年 8 月 2 日受理 12,34 件。", "含甲局、乙局及丙局等 4 個機關。");
		assertEquals(List.of("period", "number", "list-count"), findings.stream().map(Finding::rule).toList());
	}

	@Test
	void takesRulesFromOtherBundles() {
		ServiceRegistration<ProofRule> registration = context.registerService(ProofRule.class, new Shouting(false), new Hashtable<>());
		try {
			assertEquals(List.of("shouting"), read("大會圓滿成功！").stream().map(Finding::rule).toList());
		} finally {
			registration.unregister();
		}
		assertEquals(List.of(), read("大會圓滿成功！"));
	}

	@Test
	void aRuleThatFailsDoesNotStopTheOthers() {
		ServiceRegistration<ProofRule> registration = context.registerService(ProofRule.class, new Shouting(true), new Hashtable<>());
		try {
			assertEquals(List.of("number"), read("受理 12,34 件。").stream().map(Finding::rule).toList());
		} finally {
			registration.unregister();
		}
	}

	@Test
	void stopsWhenCancelled() {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> reader.read(document("a"), null, List.of(), monitor));
	}

	@Test
	void readsThePeriodOfEachKindOfReport() {
		assertEquals(new Period(LocalDate.of(2016, 3, 1), LocalDate.of(2016, 8, 31)),
				new Proof(document("謹就 105 年 3 月 1 日至 8 月 31 日（以下簡稱本期）報告如後。"), null, List.of()).period().orElseThrow());
		assertEquals(Period.ofYear(2020), new Proof(document("某處109年度施政績效成果報告"), null, List.of()).period().orElseThrow());
		assertTrue(new Proof(document("會議紀錄"), null, List.of()).period().isEmpty());
	}

	/** Whatever the text, no rule fails, and every finding lies within its text. */
	@Test
	void standsAnyText() {
		String pieces = "一二三四五六七八九十百千萬億零兩0123456789,.，。、；：（）()「」年月日件人次場個%％照片第等及與含其中共計由減少為率每週至~本期110年9月2日30號巷ABab \n";
		Random random = new Random(11);
		for (int i = 0; i < 150; i++) {
			StringBuilder text = new StringBuilder();
			for (int j = random.nextInt(120); j >= 0; j--) {
				int at = random.nextInt(pieces.length());
				text.append(pieces, at, Math.min(pieces.length(), at + 1 + random.nextInt(3)));
			}
			PlainDocument document = document(text.toString(), text.reverse().toString());
			Proof proof = new Proof(document, Period.ofYear(2021), List.of(document));
			for (ProofRule rule : reader.rules()) {
				for (Finding finding : rule.check(proof)) {
					String whole = document.text(finding.place());
					assertTrue(finding.place().start() >= 0 && finding.place().start() <= finding.place().end() && finding.place().end() <= whole.length(),
							() -> finding + " in " + whole);
				}
			}
		}
	}

	@Test
	void aSettlementNeedsAReasonAndOutlivesAMove() {
		Finding first = read("受理 12,34 件。").getFirst();
		Finding moved = read("前言。", "受理 12,34 件。").getFirst();
		assertEquals(first.key(), moved.key());
		assertFalse(first.place().equals(moved.place()));
		assertThrows(IllegalArgumentException.class, () -> new Settlement(first.key(), " ", "a", Instant.EPOCH));
	}
}
