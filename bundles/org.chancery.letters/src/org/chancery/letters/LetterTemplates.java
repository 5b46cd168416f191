package org.chancery.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.chancery.letters.internal.Fields;
import org.chancery.letters.internal.Messages;
import org.chancery.letters.internal.NewTemplate;
import org.chancery.letters.internal.OdtFields;
import org.chancery.model.Attachment;
import org.chancery.model.LetterTemplate;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;

/**
 * The templates of letters in a store: OpenDocument texts (ODT) that people take out, change in an office program, and put
 * back. A letter whose template nobody has changed has the one that its section declares.
 */
public final class LetterTemplates {
	private static final RecordType TYPE = SectionRegistry.instance().typeOf(ModelPackage.Literals.LETTER_TEMPLATE).orElseThrow();
	private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text"; //$NON-NLS-1$

	private LetterTemplates() {
	}

	/** The template of a letter: the city's own, else the section's. May wait for the database. */
	public static byte[] template(Store store, Letter letter) {
		Optional<Record> own = own(store, letter);
		if (own.isPresent()) {
			List<Attachment> files = store.attachments(TYPE, own.get().getId(), true);
			if (!files.isEmpty()) {
				return files.getFirst().getContent();
			}
		}
		return NewTemplate.of(letter);
	}

	/** Whether the city has a template of its own for a letter. */
	public static boolean isOwn(Store store, Letter letter) {
		return own(store, letter).isPresent();
	}

	private static Optional<Record> own(Store store, Letter letter) {
		return store.access().mayRead(TYPE.section()) ? store.findByKey(TYPE, letter.qualifiedId()) : Optional.empty();
	}

	/** The fields that a letter's template may have, in the order of the alphabet. */
	public static Set<String> fields(Letter letter) {
		return Fields.names(letter.type());
	}

	/**
	 * Keeps a city's own template.
	 *
	 * @throws LetterException with the reason if it is no OpenDocument text, or has fields that are not known; nothing is kept
	 *                         then
	 */
	public static void put(Store store, Letter letter, byte[] odt, LocalDate today) {
		Set<String> unknown = new TreeSet<>(OdtFields.of(odt));
		unknown.removeIf(f -> Fields.isKnown(letter.type(), f));
		if (!unknown.isEmpty()) {
			throw new LetterException(NLS.bind(Messages.Template_fields, String.join(", ", unknown), letter.name())); //$NON-NLS-1$
		}
		Attachment file = ModelFactory.eINSTANCE.createAttachment();
		file.setName(letter.qualifiedId() + ".odt"); //$NON-NLS-1$
		file.setMediaType(MEDIA_TYPE);
		file.setContent(odt);
		store.write(transaction -> {
			LetterTemplate template = (LetterTemplate) own(store, letter).flatMap(r -> store.find(TYPE, r.getId())).orElse(null);
			boolean isNew = template == null;
			if (isNew) {
				template = ModelFactory.eINSTANCE.createLetterTemplate();
				template.setLetter(letter.qualifiedId());
			}
			template.setEffectiveDate(today);
			template.getAttachments().clear();
			template.getAttachments().add(file);
			if (isNew) {
				transaction.insert(template);
			} else {
				transaction.update(template);
			}
			return null;
		});
	}

	/** Forgets a city's own template: the section's holds again. */
	public static void reset(Store store, Letter letter) {
		store.write(transaction -> {
			own(store, letter).ifPresent(r -> transaction.delete(TYPE, r.getId(), r.getVersion()));
			return null;
		});
	}

	/**
	 * A letter filled from a record, as an OpenDocument text.
	 *
	 * @param record with its references resolved, as {@link Store#find} reads it
	 * @throws LetterException if the template can't be read
	 */
	public static byte[] fill(Store store, Letter letter, Record record, LocalDate today) {
		Fields fields = new Fields(store, letter.type(), record, today);
		try {
			return OdtFields.fill(template(store, letter), fields::value);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
