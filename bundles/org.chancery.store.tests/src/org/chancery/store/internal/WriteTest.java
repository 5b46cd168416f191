package org.chancery.store.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.chancery.model.Agency;
import org.chancery.model.Record;
import org.chancery.store.Change;
import org.chancery.store.ConflictException;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.Transaction;
import org.chancery.store.samples.Sample;
import org.chancery.store.samples.SamplesFactory;
import org.chancery.store.samples.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class WriteTest {
	@TempDir
	Path folder;
	private Store store;
	private final List<StoreEvent> events = new ArrayList<>();

	@BeforeEach
	void open() throws Exception {
		store = TestStores.openNew(folder.resolve("store"));
		store.addListener(events::add);
	}

	@AfterEach
	void close() {
		store.close();
	}

	private void write(Consumer<Transaction> work) {
		store.write(tx -> {
			work.accept(tx);
			return null;
		});
	}

	private Sample stored(String number) {
		Sample sample = TestStores.sample(number);
		write(tx -> tx.insert(sample));
		return sample;
	}

	private Sample find(long id) {
		return (Sample) store.find(TestStores.SAMPLE, id).orElseThrow();
	}

	private StoreException refused(Reason reason, Consumer<Transaction> work) {
		StoreException e = assertThrows(StoreException.class, () -> write(work));
		assertEquals(reason, e.reason(), e.getMessage());
		return e;
	}

	@Test
	void theLoserOfARaceGetsBothRecordsAndNothingIsWritten() {
		long id = stored("1").getId();
		Sample mine = find(id);
		Sample theirs = find(id);
		theirs.setText("theirs");
		write(tx -> tx.update(theirs));
		mine.setText("mine");
		ConflictException e = assertThrows(ConflictException.class, () -> write(tx -> tx.update(mine)));
		assertSame(mine, e.mine());
		assertEquals("theirs", ((Sample) e.theirs().orElseThrow()).getText());
		assertEquals("theirs", find(id).getText());
		assertEquals(1, mine.getVersion());
		assertEquals(2, find(id).getVersion());
	}

	@Test
	void aRecordDeletedMeanwhileIsAConflict() {
		long id = stored("1").getId();
		Sample mine = find(id);
		write(tx -> tx.delete(TestStores.SAMPLE, id, 1));
		mine.setText("mine");
		ConflictException e = assertThrows(ConflictException.class, () -> write(tx -> tx.update(mine)));
		assertTrue(e.theirs().isEmpty());
		assertThrows(ConflictException.class, () -> write(tx -> tx.delete(TestStores.SAMPLE, id, 1)));
	}

	@Test
	void deletingAnOlderVersionIsAConflict() {
		Sample sample = stored("1");
		sample.setText("x");
		write(tx -> tx.update(sample));
		assertThrows(ConflictException.class, () -> write(tx -> tx.delete(TestStores.SAMPLE, sample.getId(), 1)));
		assertTrue(store.find(TestStores.SAMPLE, sample.getId()).isPresent());
	}

	@Test
	void ifTheWorkThrowsNothingIsKeptAndTheObjectsAreAsBefore() {
		Sample old = stored("old");
		events.clear();
		Sample fresh = TestStores.sample("fresh");
		Step step = SamplesFactory.eINSTANCE.createStep();
		step.setName("a");
		fresh.getSteps().add(step);
		assertThrows(IllegalStateException.class, () -> write(tx -> {
			tx.insert(fresh);
			old.setText("changed");
			tx.update(old);
			throw new IllegalStateException("enough");
		}));
		assertEquals(0, fresh.getId());
		assertEquals(0, fresh.getVersion());
		assertEquals(0, step.getId());
		assertEquals(1, old.getVersion());
		assertNull(find(old.getId()).getText());
		assertFalse(store.findByKey(TestStores.SAMPLE, "fresh").isPresent());
		assertEquals(1, store.history(TestStores.SAMPLE, old.getId()).size());
		assertEquals(List.of(), events);
		write(tx -> tx.update(old));
		assertEquals("changed", find(old.getId()).getText());
	}

	@Test
	void nothingIsKeptAfterAStepWasRefusedEvenIfTheWorkGoesOn() {
		stored("1");
		StoreException e = assertThrows(StoreException.class, () -> write(tx -> {
			tx.insert(TestStores.sample("2"));
			assertThrows(StoreException.class, () -> tx.insert(TestStores.sample("1")));
		}));
		assertEquals(Reason.DUPLICATE, e.reason());
		assertFalse(store.findByKey(TestStores.SAMPLE, "2").isPresent());
	}

	@Test
	void oneEventTellsWhatOneTransactionChanged() {
		Sample sample = TestStores.sample("1");
		Agency agency = TestStores.agency("秘書處");
		write(tx -> {
			tx.insert(agency);
			sample.setAgency(agency);
			tx.insert(sample);
		});
		assertEquals(List.of(new StoreEvent(Set.of(TestStores.SAMPLE, TestStores.AGENCY), Set.of(sample.getId(), agency.getId()))),
				events);
		assertTrue(events.get(0).touches(TestStores.SAMPLE, sample.getId()));
		assertFalse(events.get(0).touches(TestStores.NOTE, sample.getId()));
	}

	@Test
	void anEventOfABulkLoadNamesTypesOnly() {
		write(tx -> tx.insertAll(IntStream.range(0, 10_050).mapToObj(i -> TestStores.sample("N" + i)).toList()));
		assertEquals(List.of(new StoreEvent(Set.of(TestStores.SAMPLE), Set.of())), events);
		assertEquals(10_050, store.count(RecordQuery.all(TestStores.SAMPLE)));
	}

	@Test
	void aListenerThatFailsDoesNotHarmTheOthers() {
		store.addListener(event -> {
			throw new IllegalStateException("a listener's own fault");
		});
		List<StoreEvent> later = new ArrayList<>();
		store.addListener(later::add);
		stored("1");
		assertEquals(1, later.size());
	}

	@Test
	void aListenerMayReadAndWrite() {
		List<String> read = new ArrayList<>();
		store.addListener(event -> {
			if (read.isEmpty()) {
				read.add(find(event.ids().iterator().next()).getNumber());
				stored("by the listener");
			}
		});
		stored("1");
		assertEquals(List.of("1"), read);
		assertTrue(store.findByKey(TestStores.SAMPLE, "by the listener").isPresent());
	}

	@Test
	void theWorkReadsWhatItWrote() {
		Sample sample = TestStores.sample("1");
		write(tx -> {
			tx.insert(sample);
			assertEquals("1", find(sample.getId()).getNumber());
			assertEquals(1, store.count(RecordQuery.all(TestStores.SAMPLE)));
		});
	}

	@Test
	void aTransactionWithinATransactionIsRefused() {
		assertThrows(IllegalStateException.class, () -> write(tx -> stored("1")));
	}

	@Test
	void readingDoesNotWrite() {
		stored("1");
		Executable deletion = () -> store.read(sql -> sql.deleteFrom(store.naming().table(TestStores.SAMPLE)).execute());
		if (TestStores.THROUGH_SERVER) {
			// a client of Derby's is not refused, but nothing is kept
			assertDoesNotThrow(deletion);
		} else {
			assertThrows(StoreException.class, deletion);
		}
		assertEquals(1, store.count(RecordQuery.all(TestStores.SAMPLE)));
	}

	@Test
	void historyTellsEachFeatureThatChanged() {
		Agency agency = TestStores.agency("秘書處");
		write(tx -> tx.insert(agency));
		Sample sample = stored("1");
		sample.setText("漏水");
		sample.setAmount(new BigDecimal("12.50"));
		sample.setAgency(agency);
		Step step = SamplesFactory.eINSTANCE.createStep();
		step.setName("派工");
		sample.getSteps().add(step);
		write(tx -> tx.update(sample));
		sample.setText(null);
		write(tx -> tx.update(sample));

		List<Change> history = store.history(TestStores.SAMPLE, sample.getId());
		assertEquals(List.of("3 text 漏水>null", "2 text null>漏水", "2 amount null>12.50", "2 agency null>秘書處",
				"2 steps null>派工||0|", "1 null null>null"),
				history.stream().map(c -> c.version() + " " + c.feature() + " " + c.before() + ">" + c.after()).toList());
		assertEquals(Change.Kind.CREATED, history.get(5).kind());
		assertEquals(store.access().user(), history.get(0).who());
	}

	@Test
	void anUpdateWithoutADifferenceWritesNothing() {
		Sample sample = stored("1");
		events.clear();
		Sample same = find(sample.getId());
		write(tx -> tx.update(same));
		assertEquals(1, same.getVersion());
		assertEquals(1, store.history(TestStores.SAMPLE, sample.getId()).size());
		assertEquals(List.of(), events);
	}

	@Test
	void whatADeletedRecordHeldStaysInItsHistory() {
		Sample sample = TestStores.sample("1");
		sample.setText("漏水");
		Step step = SamplesFactory.eINSTANCE.createStep();
		step.setName("派工");
		sample.getSteps().add(step);
		write(tx -> tx.insert(sample));
		write(tx -> tx.delete(TestStores.SAMPLE, sample.getId(), 1));
		List<Change> history = store.history(TestStores.SAMPLE, sample.getId());
		assertEquals(List.of(Change.Kind.DELETED, Change.Kind.CREATED), history.stream().map(Change::kind).toList());
		assertTrue(history.get(0).before().contains("text=漏水"), history.get(0).before());
		assertTrue(history.get(0).before().contains("派工"), history.get(0).before());
		assertEquals(0, store.<Integer>read(sql -> sql.fetchCount(store.naming().table("SAMPLES", step.eClass()))).intValue());
	}

	@Test
	void aNaturalKeyIsTakenOnce() {
		stored("A-1");
		StoreException e = refused(Reason.DUPLICATE, tx -> tx.insert(TestStores.sample("A-1")));
		assertTrue(e.getMessage().contains("A-1"), e.getMessage());
		Sample other = stored("A-2");
		other.setNumber("A-1");
		refused(Reason.DUPLICATE, tx -> tx.update(other));
	}

	@Test
	void aDuplicateAmongManyIsNamed() {
		List<Record> many = new ArrayList<>();
		IntStream.range(0, 2500).forEach(i -> many.add(TestStores.sample("N" + (i == 2222 ? 7 : i))));
		StoreException e = refused(Reason.DUPLICATE, tx -> tx.insertAll(many));
		assertTrue(e.getMessage().contains("N7"), e.getMessage());
		assertEquals(0, store.count(RecordQuery.all(TestStores.SAMPLE)));
	}

	@Test
	void rulesOfTheModelAreKept() {
		Sample nameless = TestStores.sample("1");
		nameless.setNumber(" ");
		assertTrue(refused(Reason.INVALID, tx -> tx.insert(nameless)).getMessage().contains("number"));

		Sample undated = TestStores.sample("1");
		undated.setEffectiveDate(null);
		refused(Reason.INVALID, tx -> tx.insert(undated));

		Sample wordy = TestStores.sample("1");
		wordy.setText("長".repeat(501));
		StoreException e = refused(Reason.INVALID, tx -> tx.insert(wordy));
		assertTrue(e.getMessage().contains("501") && e.getMessage().contains("500"), e.getMessage());
		wordy.setText("長".repeat(500));
		write(tx -> tx.insert(wordy));
		assertEquals(500, find(wordy.getId()).getText().length());

		Sample precise = TestStores.sample("2");
		precise.setAmount(new BigDecimal("0.00001"));
		refused(Reason.INVALID, tx -> tx.insert(precise));
		precise.setAmount(new BigDecimal("1E+15"));
		refused(Reason.INVALID, tx -> tx.insert(precise));

		Sample withStep = TestStores.sample("3");
		withStep.getSteps().add(SamplesFactory.eINSTANCE.createStep());
		refused(Reason.INVALID, tx -> tx.insert(withStep));

		Sample dangling = TestStores.sample("4");
		dangling.setOther(TestStores.sample("not stored"));
		refused(Reason.INVALID, tx -> tx.insert(dangling));
		dangling.getOther().setId(123_456_789);
		refused(Reason.INVALID, tx -> tx.insert(dangling));
	}

	@Test
	void aRecordThatOthersReferToIsNotDeleted() {
		Agency agency = TestStores.agency("秘書處");
		write(tx -> tx.insert(agency));
		Sample sample = TestStores.sample("1");
		Step step = SamplesFactory.eINSTANCE.createStep();
		step.setName("a");
		step.setAgency(agency);
		sample.getSteps().add(step);
		sample.setAgency(agency);
		write(tx -> tx.insert(sample));
		StoreException e = refused(Reason.REFERENCED, tx -> tx.delete(TestStores.AGENCY, agency.getId(), 1));
		assertTrue(e.getMessage().contains("Sample") && e.getMessage().contains("Step") && e.getMessage().contains("秘書處"),
				e.getMessage());
		write(tx -> tx.delete(TestStores.SAMPLE, sample.getId(), 1));
		write(tx -> tx.delete(TestStores.AGENCY, agency.getId(), 1));
		assertTrue(store.find(TestStores.AGENCY, agency.getId()).isEmpty());
	}

	@Test
	void aRecordMayReferToItself() {
		Sample sample = stored("1");
		sample.setOther(sample);
		write(tx -> tx.update(sample));
		Sample read = find(sample.getId());
		assertSame(read, read.getOther());
		write(tx -> tx.delete(TestStores.SAMPLE, sample.getId(), 2));
		assertTrue(store.find(TestStores.SAMPLE, sample.getId()).isEmpty());
	}

	@Test
	void aClosedStoreSaysSo() {
		store.close();
		assertThrows(StoreException.class, () -> store.count(RecordQuery.all(TestStores.SAMPLE)));
		assertThrows(StoreException.class, () -> stored("1"));
		store.close();
	}
}
