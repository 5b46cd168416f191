package org.chancery.exchange.internal.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.exchange.internal.Messages;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.text.MinguoDate;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;

/** Cells as values of attributes. */
public final class SimpleValues {
	/** The day before the first of Excel's day count, such that day 61 is 1900-03-01. */
	private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
	private static final BigDecimal EXCEL_FROM = BigDecimal.valueOf(10_000);
	private static final BigDecimal EXCEL_UNTIL = BigDecimal.valueOf(99_999);
	/** The first year of the Republic. */
	private static final LocalDate REPUBLIC = LocalDate.of(1912, 1, 1);
	private static final int FAR_FUTURE_YEARS = 20;
	private static final Pattern TIME = Pattern.compile("[T ]\\s*(\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)$");
	/** The database keeps 19 digits, four of them behind the point. */
	private static final int SCALE = 4;
	private static final int WHOLE_DIGITS = 15;
	private static final Set<String> TRUE = Set.of("是", "true", "1", "y", "yes", "有", "v", "✓", "t");
	private static final Set<String> FALSE = Set.of("否", "false", "0", "n", "no", "無", "f");

	private final Literals literals;

	public SimpleValues(Section section) {
		literals = new Literals(section);
	}

	/**
	 * The value of an attribute.
	 *
	 * @param cell     a cell that is not blank
	 * @param warnings is told what is odd though possible
	 * @throws BadValue with the reason, for people
	 */
	public Object read(EStructuralFeature feature, Object cell, Consumer<String> warnings) throws BadValue {
		if (feature.getEType() instanceof EEnum type) {
			String text = CellText.of(cell);
			return literals.find(type, text)
					.orElseThrow(() -> new BadValue(NLS.bind(Messages.Value_noLiteral, literals.labels(type, Locale.getDefault()))));
		}
		Class<?> type = feature.getEType().getInstanceClass();
		if (type == String.class) {
			return text(feature, cell);
		} else if (type == int.class || type == Integer.class) {
			return (int) whole(cell, Integer.MIN_VALUE, Integer.MAX_VALUE);
		} else if (type == long.class || type == Long.class) {
			return whole(cell, Long.MIN_VALUE, Long.MAX_VALUE);
		} else if (type == boolean.class || type == Boolean.class) {
			return flag(cell);
		} else if (type == BigDecimal.class) {
			return decimal(cell);
		} else if (type == LocalDate.class) {
			return date(cell, warnings);
		} else if (type == Instant.class) {
			return instant(cell);
		}
		throw new BadValue(Messages.Value_notReadable);
	}

	private static String text(EStructuralFeature feature, Object cell) throws BadValue {
		String text = CellText.of(cell);
		int length = RecordType.length(feature);
		if (text.length() > length) {
			throw new BadValue(NLS.bind(Messages.Value_tooLong, text.length(), length));
		}
		return text;
	}

	private static BigDecimal number(Object cell) throws BadValue {
		if (cell instanceof BigDecimal number) {
			return number;
		}
		String digits = Normalizer.normalize(CellText.of(cell), Normalizer.Form.NFKC).replaceAll("[,\\s]", "").replace('−', '-');
		try {
			return new BigDecimal(digits);
		} catch (NumberFormatException e) {
			throw new BadValue(Messages.Value_notANumber);
		}
	}

	private static long whole(Object cell, long min, long max) throws BadValue {
		BigDecimal number = number(cell);
		try {
			long whole = number.longValueExact();
			if (whole >= min && whole <= max) {
				return whole;
			}
		} catch (ArithmeticException e) {
			throw new BadValue(Messages.Value_notWhole);
		}
		throw new BadValue(Messages.Value_tooLarge);
	}

	private static BigDecimal decimal(Object cell) throws BadValue {
		BigDecimal number = number(cell);
		if (number.precision() - number.scale() > WHOLE_DIGITS) {
			throw new BadValue(Messages.Value_tooLarge);
		}
		// what spreadsheets compute has long tails, such as 0.30000000000000004
		BigDecimal kept = number.setScale(Math.min(Math.max(number.scale(), 0), SCALE), RoundingMode.HALF_UP);
		return kept.signum() == 0 ? BigDecimal.ZERO : kept.stripTrailingZeros().scale() < 0 ? kept.setScale(0) : kept.stripTrailingZeros();
	}

	private static Boolean flag(Object cell) throws BadValue {
		String text = Folding.fold(CellText.of(cell));
		if (TRUE.contains(text)) {
			return true;
		} else if (FALSE.contains(text)) {
			return false;
		}
		throw new BadValue(Messages.Value_notYesNo);
	}

	private static LocalDate date(Object cell, Consumer<String> warnings) throws BadValue {
		LocalDate date = anyDate(cell);
		if (date.isBefore(REPUBLIC)) {
			warnings.accept(Messages.Value_beforeRepublic);
		} else if (date.isAfter(LocalDate.now().plusYears(FAR_FUTURE_YEARS))) {
			warnings.accept(NLS.bind(Messages.Value_farFuture, FAR_FUTURE_YEARS));
		}
		return date;
	}

	private static LocalDate anyDate(Object cell) throws BadValue {
		if (cell instanceof LocalDate date) {
			return date;
		} else if (cell instanceof LocalDateTime time) {
			return time.toLocalDate();
		} else if (cell instanceof BigDecimal n && n.compareTo(EXCEL_FROM) >= 0 && n.compareTo(EXCEL_UNTIL) <= 0) {
			// a date whose cell lost its format: Excel counts days
			return EXCEL_EPOCH.plusDays(n.longValue());
		}
		String text = CellText.of(cell);
		try {
			return MinguoDate.parse(TIME.matcher(text).replaceFirst(""));
		} catch (DateTimeException e) {
			throw new BadValue(e.getMessage());
		}
	}

	private static Instant instant(Object cell) throws BadValue {
		if (cell instanceof LocalDateTime time) {
			return time.atZone(ZoneId.systemDefault()).toInstant();
		}
		String text = CellText.of(cell);
		Matcher time = TIME.matcher(text);
		try {
			if (text.endsWith("Z") || text.matches(".*T.*[+-]\\d{2}:\\d{2}$")) {
				return OffsetDateTime.parse(text).toInstant();
			}
			LocalTime clock = time.find() ? LocalTime.parse((time.group(1).indexOf(':') == 1 ? "0" : "") + time.group(1)) : LocalTime.MIDNIGHT;
			return anyDate(cell).atTime(clock).atZone(ZoneId.systemDefault()).toInstant();
		} catch (DateTimeException e) {
			throw new BadValue(NLS.bind(Messages.Value_notATime, text));
		}
	}
}
