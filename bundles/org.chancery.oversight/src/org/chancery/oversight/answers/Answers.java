package org.chancery.oversight.answers;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.oversight.Answer;
import org.chancery.oversight.CorrectiveMeasure;
import org.chancery.oversight.CouncilQuestion;
import org.chancery.oversight.Question;
import org.chancery.oversight.QuestionStatus;
import org.chancery.store.Derivation;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.eclipse.osgi.util.NLS;

/**
 * Numbers the versions of an answer in their order, and sees that what was sent stays as it was sent, whoever writes: a sent
 * version is neither changed nor removed. What counts as answered has a day and a text.
 */
public final class Answers implements Derivation {
	private static final Set<QuestionStatus> ANSWERED = EnumSet.of(QuestionStatus.ANSWERED, QuestionStatus.CLOSED);

	/** For declarative services. */
	public Answers() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		if (record.isMadeUp()) {
			return;
		}
		switch (record) {
		case Question q -> derive(store, q, q.getNumber(), q.getAnswers(), q.getStatus(), q.getAnsweredDate());
		case CorrectiveMeasure m -> derive(store, m, m.getNumber(), m.getAnswers(), m.getStatus(), m.getAnsweredDate());
		case CouncilQuestion c -> derive(store, c, c.getNumber(), c.getAnswers(), c.getStatus(), c.getAnsweredDate());
		default -> {
			// the others have no answers
		}
		}
	}

	private static void derive(Store store, Record record, String number, List<Answer> answers, QuestionStatus status, LocalDate answered) {
		keepSent(store, record, number, answers);
		for (int i = 0; i < answers.size(); i++) {
			answers.get(i).setEdition(i + 1);
		}
		if (ANSWERED.contains(status) && (answered == null || answers.isEmpty())) {
			throw invalid(Messages.Answer_missing, number, null, null);
		}
	}

	private static void keepSent(Store store, Record record, String number, List<Answer> answers) {
		if (record.getId() == 0) {
			return;
		}
		RecordType type = SectionRegistry.instance().typeOf(record.eClass()).orElseThrow();
		for (Answer before : store.find(type, record.getId()).map(Answers::of).orElse(List.of())) {
			if (before.getSentDate() == null) {
				continue;
			}
			Optional<Answer> now = answers.stream().filter(a -> a.getId() == before.getId()).findFirst();
			if (now.isEmpty()) {
				throw invalid(Messages.Answer_removed, number, before.getEdition(), before.getSentDate());
			} else if (!same(before, now.get())) {
				throw invalid(Messages.Answer_changed, number, before.getEdition(), before.getSentDate());
			}
		}
	}

	private static boolean same(Answer before, Answer now) {
		return Objects.equals(before.getText(), now.getText()) && Objects.equals(before.getSentDate(), now.getSentDate())
				&& Objects.equals(before.getDocument(), now.getDocument());
	}

	private static List<Answer> of(Record record) {
		return switch (record) {
		case Question q -> q.getAnswers();
		case CorrectiveMeasure m -> m.getAnswers();
		case CouncilQuestion c -> c.getAnswers();
		default -> List.of();
		};
	}

	private static StoreException invalid(String message, String number, Object edition, Object day) {
		return new StoreException(StoreException.Reason.INVALID, NLS.bind(message, new Object[] { number, edition, day }), null);
	}
}
