package org.chancery.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.chancery.figures.FigureValue;
import org.chancery.guests.GuestsFactory;
import org.chancery.guests.Visit;
import org.chancery.ledger.Outcome.State;
import org.chancery.ledger.RecordDifference.Kind;
import org.chancery.model.Ledger;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.ReportKind;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.StoreException;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class LedgersTest extends SectionTest {
	private static int numbers;

	private static Visit visit(String day) {
		Visit visit = GuestsFactory.eINSTANCE.createVisit();
		visit.setNumber("L-" + ++numbers);
		visit.setTitle("訪團 " + numbers);
		visit.setEffectiveDate(day(day));
		visit.setCountry("日本");
		visit.setPeople(3);
		return visit;
	}

	private static Ledgers ledgers() throws InterruptedException {
		return service(Ledgers.class);
	}

	private Ledger freeze(String... figures) throws InterruptedException {
		List<FigureValue> values = new ArrayList<>();
		for (String figure : figures) {
			values.add(compute(figure));
		}
		return ledgers().freeze(store, ReportKind.COUNCIL, "業務報告", PERIOD, values, new NullProgressMonitor());
	}

	private Ledger publish(String... figures) throws InterruptedException {
		Ledger ledger = freeze(figures);
		ledgers().keep(store, ledger);
		return ledgers().find(store, ledger.getId()).orElseThrow();
	}

	private static Outcome outcome(Ledger ledger) throws InterruptedException {
		return ledgers().compare(store, ledger, new NullProgressMonitor()).get(0);
	}

	private static void update(Visit visit) {
		store.write(transaction -> {
			transaction.update(visit);
			return null;
		});
	}

	@Test
	void whatNobodyTouchedIsTheSame() throws InterruptedException {
		keep(visit("2021-10-01"), visit("2021-11-01"), visit("2022-02-01"));
		Ledger ledger = publish("guests.cases", "guests.cases", "guests.growthRate");
		assertEquals(2, ledger.getFigures().size(), "each figure once");
		assertEquals(0, ledger.getFigures().get(0).getValue().compareTo(BigDecimal.valueOf(2)));
		assertEquals(2, Evidence.of(ledger.getFigures().get(0).getEvidence()).records().get("guests.Visit").size());
		assertNull(ledger.getFigures().get(1).getValue(), "nothing the year before to divide by");
		assertTrue(ledger.getVersions().contains("guests"), ledger.getVersions());
		for (Outcome outcome : ledgers().compare(store, ledger, new NullProgressMonitor())) {
			assertEquals(State.SAME, outcome.state());
			assertFalse(outcome.redefined());
		}
	}

	@Test
	void recordsThatCameWentOrChangedAreNamedWithWhoAndWhen() throws InterruptedException {
		Visit stays = visit("2021-10-01");
		Visit moves = visit("2021-10-02");
		Visit deleted = visit("2021-10-03");
		Visit comes = visit("2022-03-01");
		keep(stays, moves, comes);
		store.write(transaction -> {
			transaction.insert(deleted);
			return null;
		});
		Ledger ledger = publish("guests.cases");
		Thread.sleep(5);
		stays.setRemarks("補註");
		update(stays);
		moves.setEffectiveDate(day("2022-04-01"));
		update(moves);
		comes.setEffectiveDate(day("2022-01-01"));
		update(comes);
		store.write(transaction -> {
			transaction.delete(type(deleted), deleted.getId(), deleted.getVersion());
			return null;
		});
		Visit late = visit("2022-01-02");
		keep(late);
		Outcome outcome = outcome(ledger);
		assertEquals(State.RECORDS, outcome.state(), "three then and now");
		assertEquals(5, outcome.difference());
		assertEquals(Kind.CHANGED, kind(outcome, stays.getId()));
		assertEquals(Kind.WENT, kind(outcome, moves.getId()));
		assertEquals(Kind.DELETED, kind(outcome, deleted.getId()));
		assertEquals(Kind.CAME, kind(outcome, comes.getId()));
		assertEquals(Kind.LATE, kind(outcome, late.getId()));
		for (RecordDifference difference : outcome.records()) {
			assertEquals(store.access().user(), difference.who());
			assertTrue(difference.at().isAfter(ledger.getFrozenAt()));
		}
	}

	private static Kind kind(Outcome outcome, long id) {
		return outcome.records().stream().filter(r -> r.id() == id).findFirst().orElseThrow().kind();
	}

	@Test
	void aTallyThatChangesThePrintedNumberIsTold() throws InterruptedException {
		keep(visit("2021-10-01"));
		Ledger ledger = publish("guests.cases");
		tally("guests.cases", new Period(day("2021-12-01"), day("2021-12-31")), 40);
		Outcome outcome = outcome(ledger);
		assertEquals(State.VALUE, outcome.state());
		assertEquals(0, outcome.now().compareTo(BigDecimal.valueOf(41)));
		assertEquals("base.Tally", outcome.records().get(0).type().qualifiedName());
	}

	@Test
	void aFigureThatNobodyDefinesAnyMoreStands() throws InterruptedException {
		Ledger ledger = freeze("guests.cases");
		ledger.getFigures().get(0).setFigure("gone.figure");
		Outcome outcome = outcome(ledger);
		assertEquals(State.UNKNOWN, outcome.state());
		assertNull(outcome.now());
	}

	@Test
	void anotherDefinitionIsTold() throws InterruptedException {
		Ledger ledger = freeze("guests.cases");
		ledger.getFigures().get(0).setDeclaration("flow; type=guests.Visit");
		assertTrue(outcome(ledger).redefined());
	}

	@Test
	void aRecordWrittenWhilePublishingIsNotMissed() throws InterruptedException {
		FigureValue printed = compute("guests.cases");
		keep(visit("2021-10-01"));
		FiguresMovedException e = assertThrows(FiguresMovedException.class, () -> ledgers().freeze(store, ReportKind.COUNCIL, "t", PERIOD,
				List.of(printed), new NullProgressMonitor()));
		assertTrue(e.getMessage().contains("0") && e.getMessage().contains("1"), e.getMessage());
	}

	@Test
	void whatIsKeptCanNeitherBeChangedNorDeleted() throws InterruptedException {
		Ledger ledger = publish("guests.cases");
		RecordType type = SectionRegistry.instance().typeOf(ModelPackage.Literals.LEDGER).orElseThrow();
		ledger.setTitle("別的");
		StoreException changed = assertThrows(StoreException.class, () -> store.write(t -> {
			t.update(ledger);
			return null;
		}));
		assertEquals(StoreException.Reason.FORBIDDEN, changed.reason());
		assertThrows(StoreException.class, () -> store.write(t -> {
			t.delete(type, ledger.getId(), ledger.getVersion());
			return null;
		}));
		assertEquals("業務報告", ledgers().find(store, ledger.getId()).orElseThrow().getTitle());
	}

	@Test
	void ofTwoWhoPublishAtOnceOneIsTold() throws Exception {
		int before = ledgers().heads(store).size();
		CyclicBarrier start = new CyclicBarrier(2);
		Callable<StoreException> publishing = () -> {
			Ledger ledger = freeze("guests.cases");
			start.await();
			try {
				ledgers().keep(store, ledger);
				return null;
			} catch (StoreException e) {
				return e;
			}
		};
		try (ExecutorService two = Executors.newFixedThreadPool(2)) {
			List<StoreException> refused = new ArrayList<>();
			for (Future<StoreException> future : two.invokeAll(List.of(publishing, publishing))) {
				if (future.get() != null) {
					refused.add(future.get());
				}
			}
			assertEquals(1, refused.size());
			assertEquals(StoreException.Reason.CONFLICT, refused.get(0).reason());
			assertTrue(refused.get(0).getMessage().contains(store.access().user()), refused.get(0).getMessage());
		}
		assertEquals(before + 1, ledgers().heads(store).size());
	}

	@Test
	void theSeriesHasTheNewestEditionOfEachReport() throws InterruptedException {
		publish("guests.people");
		keep(visit("2021-10-01"));
		Ledger newest = publish("guests.people");
		List<SeriesPoint> points = ledgers().series(store, "guests.people");
		assertEquals(1, points.size());
		assertEquals(newest.getEdition(), points.get(0).report().edition());
		assertEquals(0, points.get(0).value().compareTo(BigDecimal.valueOf(3)));
		assertEquals(newest.getNumber(), ledgers().find(store, ReportKind.COUNCIL, PERIOD, 0).orElseThrow().getNumber());
	}

	@Test
	void cancellingLeavesNothing() throws InterruptedException {
		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		FigureValue value = compute("guests.cases");
		assertThrows(OperationCanceledException.class,
				() -> ledgers().freeze(store, ReportKind.ANNUAL, "t", PERIOD, List.of(value), cancelled));
	}

	@Test
	void otherProgramsReadItAsJson() throws InterruptedException, IOException {
		Visit visit = visit("2021-10-01");
		keep(visit);
		StringWriter text = new StringWriter();
		LedgerJson.write(publish("guests.cases", "guests.onLineShare"), text);
		JsonNode json = new ObjectMapper().readTree(text.toString());
		assertEquals("2021-09-01", json.get("from").asText());
		JsonNode figure = json.get("figures").get(0);
		assertEquals("guests.cases", figure.get("id").asText());
		assertEquals(1, figure.get("value").asInt());
		assertEquals(visit.getId(), figure.get("records").get("guests.Visit").get(0).get(0).asLong());
		assertEquals(1, figure.get("records").get("guests.Visit").get(0).get(1).asInt());
		assertEquals(1, json.get("figures").get(1).get("records").get("guests.Visit").size());
	}

	private static RecordType type(Visit visit) {
		return SectionRegistry.instance().typeOf(visit.eClass()).orElseThrow();
	}
}
