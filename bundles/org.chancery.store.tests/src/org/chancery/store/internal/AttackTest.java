package org.chancery.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.chancery.model.Attachment;
import org.chancery.model.Agency;
import org.chancery.model.ModelFactory;
import org.chancery.model.Record;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.samples.Sample;
import org.chancery.store.samples.SamplesFactory;
import org.chancery.store.samples.SamplesPackage;
import org.chancery.store.samples.Step;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody might type, or add, to do harm; {@link ServerTest} and {@link RightsTest} go past the store. */
class AttackTest {
	@TempDir
	Path folder;
	private Store store;

	@BeforeEach
	void open() throws Exception {
		store = TestStores.openNew(folder.resolve("store"));
	}

	@AfterEach
	void close() {
		store.close();
	}

	private void insert(Record record) {
		store.write(tx -> {
			tx.insert(record);
			return null;
		});
	}

	/** The texts of an object, so that each can be told from the others. */
	private static void fill(EObject object, String text) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			boolean free = attribute.getEAttributeType().getInstanceClass() == String.class && !attribute.getName().endsWith("edBy");
			if (free) {
				object.eSet(attribute, text);
			}
		}
	}

	private static void check(EObject object, String text) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			if (attribute.getEAttributeType().getInstanceClass() == String.class && !attribute.getName().endsWith("edBy")) {
				assertEquals(text, object.eGet(attribute), attribute.getName());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "'; DROP TABLE SAMPLE; --", "' OR '1'='1", "\" OR \"\"=\"", "x'); DELETE FROM \"SAMPLES\".\"SAMPLE\"; --",
			"%", "_", "%' ESCAPE '!", "\\'; SHUTDOWN; --", "{fn USER()}", "?", ":1", "${jndi:ldap://x}", "/* */ --", "a;b" })
	void sqlIsTextInEveryFieldAndFilter(String text) {
		Sample other = TestStores.sample("other");
		other.setText("nothing of it");
		insert(other);
		Agency agency = TestStores.agency("plain");
		fill(agency, text);
		insert(agency);
		Sample sample = TestStores.sample("1");
		fill(sample, text);
		sample.setAgency(agency);
		Step step = SamplesFactory.eINSTANCE.createStep();
		fill(step, text);
		sample.getSteps().add(step);
		insert(sample);

		Sample read = (Sample) store.findByKey(TestStores.SAMPLE, text).orElseThrow();
		assertEquals(sample.getId(), read.getId());
		check(read, text);
		check(read.getSteps().get(0), text);
		check(store.find(TestStores.AGENCY, agency.getId()).orElseThrow(), text);
		Field<String> column = store.naming().column(SamplesPackage.Literals.SAMPLE__TEXT).coerce(String.class);
		RecordQuery all = RecordQuery.all(TestStores.SAMPLE);
		assertEquals(2, store.count(all));
		for (RecordQuery query : List.of(all.and(column.eq(text)), all.and(column.contains(text)), all.and(column.startsWith(text)),
				all.and(column.containsIgnoreCase(text)), all.and(column.in(text, "neither")))) {
			assertEquals(1, store.count(query), query.condition().toString());
			assertEquals(List.of(sample.getId()), store.rows(query).stream().map(row -> row.id()).toList());
		}
		read.setText(text + text);
		store.write(tx -> {
			tx.update(read);
			return null;
		});
		assertTrue(store.history(TestStores.SAMPLE, read.getId()).stream().anyMatch(c -> text.equals(c.before()) && (text + text).equals(c.after())));
		assertEquals(2, store.count(all));
	}

	private static Attachment attachment(String name, byte[] content) {
		Attachment attachment = ModelFactory.eINSTANCE.createAttachment();
		attachment.setName(name);
		attachment.setContent(content);
		return attachment;
	}

	private void refused(Attachment attachment) {
		Sample sample = TestStores.sample("1");
		sample.getAttachments().add(attachment);
		StoreException added = assertThrows(StoreException.class, () -> insert(sample), attachment.getName());
		assertEquals(Reason.INVALID, added.reason());
		assertEquals(0, store.count(RecordQuery.all(TestStores.SAMPLE)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../etc/passwd", "..\\..\\autoexec.txt", "/etc/passwd", "C:secret.txt", "..", ".", "a\u0000.txt", "line\nbreak.txt",
			"photo\u202egpj.txt", "zero\u200bwidth.txt", "invoice.pdf.exe", "letter.doc.EXE", "run.bat ", "macro.js.", "link.lnk" })
	void aForgedNameIsRefused(String name) {
		refused(attachment(name, "harmless".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void aProgramIsRefusedWhateverItIsCalled() {
		refused(attachment("photo.jpg", "MZ and so on".getBytes(StandardCharsets.ISO_8859_1)));
		refused(attachment("letter.odt", new byte[] { 0x7F, 'E', 'L', 'F', 2 }));
		refused(attachment("minutes.txt", "#!/bin/sh\nrm -rf /".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void anOversizedFileIsRefusedAndTheLargestIsKeptWhole() {
		int largest = 20 * 1024 * 1024;
		refused(attachment("film.mp4", new byte[largest + 1]));
		byte[] content = new byte[largest];
		Arrays.fill(content, (byte) 'x');
		Sample sample = TestStores.sample("1");
		sample.getAttachments().add(attachment("會議紀錄 (1).pdf", content));
		insert(sample);
		assertArrayEquals(content, store.attachments(TestStores.SAMPLE, sample.getId(), true).get(0).getContent());
	}
}
