package org.chancery.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.chancery.model.Agency;
import org.chancery.model.Attachment;
import org.chancery.model.ModelFactory;
import org.chancery.store.Store;
import org.chancery.store.samples.Colour;
import org.chancery.store.samples.Note;
import org.chancery.store.samples.Sample;
import org.chancery.store.samples.SamplesFactory;
import org.chancery.store.samples.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
	@TempDir
	Path folder;
	private Store store;

	@BeforeEach
	void open() throws IOException {
		store = TestStores.openNew(folder.resolve("store"));
	}

	@AfterEach
	void close() {
		store.close();
	}

	private void insert(org.chancery.model.Record record) {
		store.write(tx -> {
			tx.insert(record);
			return null;
		});
	}

	private Sample find(long id) {
		return (Sample) store.find(TestStores.SAMPLE, id).orElseThrow();
	}

	@Test
	void everyTypeOfValueComesBackAsItWas() {
		Sample sample = TestStores.sample("第 1 號");
		sample.setText("市政大樓「漏水」\n換行；𠮷野家");
		sample.setCount(Integer.MIN_VALUE);
		sample.setBig(Long.MAX_VALUE);
		sample.setFlag(true);
		sample.setUrgent(false);
		sample.setAmount(new BigDecimal("123456789012345.6789"));
		sample.setDay(LocalDate.of(1911, 10, 10));
		sample.setMoment(Instant.parse("2021-09-01T23:59:59.123456Z"));
		sample.setColour(Colour.BLUE);
		sample.setRemarks("備註");
		sample.setMadeUp(true);
		insert(sample);

		Sample read = find(sample.getId());
		for (var feature : sample.eClass().getEAllAttributes()) {
			assertEquals(sample.eGet(feature), read.eGet(feature), feature.getName());
		}
		assertEquals(1, read.getVersion());
		assertEquals(store.access().user(), read.getCreatedBy());
		assertNotNull(read.getCreatedAt());
	}

	@Test
	void emptyValuesStayEmpty() {
		Sample sample = TestStores.sample("1");
		insert(sample);
		Sample read = find(sample.getId());
		assertNull(read.getText());
		assertNull(read.getAmount());
		assertNull(read.getDay());
		assertNull(read.getMoment());
		assertNull(read.getOther());
		assertNull(read.getMainStep());
		assertTrue(read.getSteps().isEmpty());
		assertTrue(read.isUrgent());
	}

	@Test
	void aDecimalKeepsNoZerosOfTheColumn() {
		Sample sample = TestStores.sample("1");
		sample.setAmount(new BigDecimal("1200.50"));
		insert(sample);
		assertEquals(new BigDecimal("1200.5"), find(sample.getId()).getAmount());
	}

	@Test
	void referencesComeBackThroughAllSteps() {
		Agency parent = TestStores.agency("市政府");
		Agency child = TestStores.agency("秘書處");
		child.setParent(parent);
		Sample first = TestStores.sample("1");
		first.setAgency(child);
		Sample second = TestStores.sample("2");
		second.setOther(first);
		second.setAgency(child);
		store.write(tx -> {
			tx.insertAll(List.of(parent, child, first, second));
			return null;
		});
		Sample read = find(second.getId());
		assertEquals("1", read.getOther().getNumber());
		assertEquals("秘書處", read.getAgency().getName());
		assertEquals("市政府", read.getAgency().getParent().getName());
		assertEquals(read.getAgency(), read.getOther().getAgency());
	}

	@Test
	void recordsThatReferToEachOtherFindEachOther() {
		Sample first = TestStores.sample("1");
		Sample second = TestStores.sample("2");
		second.setOther(first);
		store.write(tx -> {
			tx.insert(first);
			tx.insert(second);
			first.setOther(second);
			tx.update(first);
			return null;
		});
		Sample read = find(first.getId());
		assertEquals(read, read.getOther().getOther());
	}

	@Test
	void aRecordReadAsATargetCannotBeWritten() {
		Sample first = TestStores.sample("1");
		first.getSteps().add(step("a"));
		Sample second = TestStores.sample("2");
		second.setOther(first);
		store.write(tx -> {
			tx.insertAll(List.of(first, second));
			return null;
		});
		Sample target = find(second.getId()).getOther();
		target.setText("changed");
		assertThrows(IllegalArgumentException.class, () -> store.write(tx -> {
			tx.update(target);
			return null;
		}));
		assertEquals(1, find(first.getId()).getSteps().size());
	}

	@Test
	void partsComeBackInOrderAndFollowChanges() {
		Sample sample = TestStores.sample("1");
		sample.getSteps().addAll(List.of(step("a"), step("b"), step("c")));
		sample.setMainStep(step("main"));
		insert(sample);
		assertEquals(List.of("a", "b", "c"), names(find(sample.getId())));

		Sample edited = find(sample.getId());
		edited.getSteps().move(0, 2);
		edited.getSteps().remove(1);
		edited.getSteps().get(1).setName("B");
		edited.getSteps().add(step("d"));
		edited.setMainStep(null);
		store.write(tx -> {
			tx.update(edited);
			return null;
		});
		Sample read = find(sample.getId());
		assertEquals(List.of("c", "B", "d"), names(read));
		assertNull(read.getMainStep());
		assertEquals(2, read.getVersion());
		assertEquals(3, store.<Integer>read(sql -> sql.fetchCount(store.naming().table("SAMPLES", read.getSteps().get(0).eClass()))).intValue());
	}

	private static List<String> names(Sample sample) {
		return sample.getSteps().stream().map(Step::getName).toList();
	}

	private static Step step(String name) {
		Step step = SamplesFactory.eINSTANCE.createStep();
		step.setName(name);
		step.setDay(LocalDate.of(2021, 1, 2));
		return step;
	}

	@Test
	void attachmentsAreReadWithAndWithoutContent() {
		byte[] content = new byte[300_000];
		content[299_999] = 7;
		Sample sample = TestStores.sample("1");
		sample.getAttachments().add(attachment("照片.jpg", content));
		sample.getAttachments().add(attachment("b.pdf", new byte[] { 1 }));
		insert(sample);

		List<Attachment> light = store.attachments(TestStores.SAMPLE, sample.getId(), false);
		assertEquals(List.of("照片.jpg", "b.pdf"), light.stream().map(Attachment::getName).toList());
		assertNull(light.get(0).getContent());
		assertArrayEquals(content, store.attachments(TestStores.SAMPLE, sample.getId(), true).get(0).getContent());
		assertArrayEquals(content, find(sample.getId()).getAttachments().get(0).getContent());
	}

	private static Attachment attachment(String name, byte[] content) {
		Attachment attachment = ModelFactory.eINSTANCE.createAttachment();
		attachment.setName(name);
		attachment.setContent(content);
		attachment.setInReport(true);
		return attachment;
	}

	@Test
	void aRecordIsFoundByItsKey() {
		Sample sample = TestStores.sample("A-1");
		insert(sample);
		assertEquals(sample.getId(), store.findByKey(TestStores.SAMPLE, "A-1").orElseThrow().getId());
		assertFalse(store.findByKey(TestStores.SAMPLE, "A-2").isPresent());
		assertFalse(store.find(TestStores.SAMPLE, 987_654).isPresent());
		assertThrows(IllegalArgumentException.class, () -> store.findByKey(TestStores.NOTE, "x"));
	}

	@Test
	void everythingIsThereAfterReopening() {
		Sample sample = TestStores.sample("1");
		insert(sample);
		Note note = SamplesFactory.eINSTANCE.createNote();
		note.setEffectiveDate(LocalDate.of(2021, 1, 1));
		note.setSample(sample);
		insert(note);
		store.close();
		store = TestStores.open(folder.resolve("store"));
		Note read = (Note) store.find(TestStores.NOTE, note.getId()).orElseThrow();
		assertEquals("1", read.getSample().getNumber());
		Sample next = TestStores.sample("2");
		insert(next);
		assertTrue(next.getId() > note.getId());
	}
}
