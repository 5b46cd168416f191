package org.chancery.clock.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

import org.chancery.clock.Step;
import org.chancery.clock.Text;
import org.chancery.clock.rules.Unit;
import org.chancery.model.text.MinguoDate;

/** The words of steps, in both languages at once whatever language the program runs in. */
public final class StepText {
	private static final Properties ENGLISH = load("steps.properties"); //$NON-NLS-1$
	private static final Properties CHINESE = load("steps_zh_TW.properties"); //$NON-NLS-1$

	private StepText() {
	}

	/** The step's sentence. */
	public static Text of(Step step) {
		return new Text(sentence(step, ENGLISH, Locale.ENGLISH), sentence(step, CHINESE, Locale.TAIWAN));
	}

	private static String sentence(Step step, Properties texts, Locale language) {
		Object[] words = step.values().stream().map(v -> word(v, texts, language)).toArray();
		return new MessageFormat(texts.getProperty(step.kind().name()), language).format(words).strip();
	}

	private static String word(Object value, Properties texts, Locale language) {
		boolean chinese = language == Locale.TAIWAN;
		return switch (value) {
		case Text text -> text.in(language);
		case LocalDate day -> day(day, language);
		case LocalDateTime moment -> day(moment.toLocalDate(), language) + " " + time(moment.toLocalTime()); //$NON-NLS-1$
		case LocalTime time -> time(time);
		case Amount amount -> amount(amount, texts);
		case List<?> runs -> runs.stream().map(r -> run((DayRun) r, texts, language))
				.collect(Collectors.joining(chinese ? "、" : ", ")); //$NON-NLS-1$ //$NON-NLS-2$
		default -> value.toString();
		};
	}

	/** 115 年 3 月 2 日（一）, 2026-03-02 (Mon) */
	private static String day(LocalDate day, Locale language) {
		boolean chinese = language == Locale.TAIWAN;
		String weekday = day.getDayOfWeek().getDisplayName(chinese ? TextStyle.NARROW : TextStyle.SHORT, language);
		return chinese ? MinguoDate.SPACED.full(day) + "（" + weekday + "）" : day + " (" + weekday + ")"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private static String time(LocalTime time) {
		return time.withSecond(0).withNano(0).toString();
	}

	private static String amount(Amount amount, Properties texts) {
		if (amount.unit() == Unit.GIVEN && amount.number() == 0) {
			return texts.getProperty("GIVEN.amount"); //$NON-NLS-1$
		}
		Unit unit = amount.unit() == Unit.GIVEN ? Unit.DAYS : amount.unit();
		String key = unit.name() + (amount.number() == 1 ? ".one" : ""); //$NON-NLS-1$ //$NON-NLS-2$
		return MessageFormat.format(texts.getProperty(key), Integer.toString(amount.number()));
	}

	private static String run(DayRun run, Properties texts, Locale language) {
		String key = run.from().equals(run.to()) ? "run.day" : "run.days"; //$NON-NLS-1$ //$NON-NLS-2$
		boolean chinese = language == Locale.TAIWAN;
		String days = chinese ? MinguoDate.SPACED.range(run.from(), run.to())
				: MessageFormat.format(texts.getProperty(key), run.from(), run.to());
		return run.notes().isEmpty() ? days
				: MessageFormat.format(texts.getProperty("run.notes"), days, String.join("、", run.notes())); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Properties load(String file) {
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(StepText.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
			texts.load(reader);
		} catch (IOException e) {
			throw new UncheckedIOException(file, e);
		}
		return texts;
	}
}
