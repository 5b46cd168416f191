package org.chancery.workbench.records;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.model.text.MinguoDate;
import org.chancery.workbench.Messages;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Values as people read them, in the language of the running program. */
public final class Values {
	/** The year before the first of the Republic. */
	public static final int REPUBLIC = 1911;

	private Values() {
	}

	/** Whether texts are Chinese; then dates are those of the Republic (民國), otherwise ISO dates. */
	public static boolean isChinese() {
		return Locale.CHINESE.getLanguage().equals(Locale.getDefault().getLanguage());
	}

	/** The value of a feature as a table shows it: 111/01/31, 82,309, the literal's label; empty for null. */
	public static String text(Section section, EStructuralFeature feature, Object value) {
		return switch (value) {
		case null -> ""; //$NON-NLS-1$
		case LocalDate date -> date(date);
		case Instant instant -> time(instant);
		case Boolean yes -> yes ? Messages.Values_yes : Messages.Values_no;
		case BigDecimal number -> number(number);
		case Number number -> integer(number.longValue());
		case Enumerator literal -> literal(section, feature, literal);
		case Record record -> SectionRegistry.instance().typeOf(record.eClass()).map(t -> t.title(record)).orElse(""); //$NON-NLS-1$
		case byte[] bytes -> size(bytes.length);
		default -> value.toString();
		};
	}

	/** A day as a table or a field shows it: 111/01/31, in English 2022-01-31. */
	public static String date(LocalDate date) {
		if (!isChinese() || date.getYear() <= REPUBLIC) {
			return date.toString();
		}
		return "%d/%02d/%02d".formatted(date.getYear() - REPUBLIC, date.getMonthValue(), date.getDayOfMonth()); //$NON-NLS-1$
	}

	/** A day as a sentence says it: 111 年 1 月 31 日, in English 2022-01-31. */
	public static String fullDate(LocalDate date) {
		return isChinese() ? MinguoDate.SPACED.full(date) : date.toString();
	}

	/** A moment: 111/01/31 14:05. */
	public static String time(Instant instant) {
		var local = instant.atZone(ZoneId.systemDefault());
		return date(local.toLocalDate()) + " " + DateTimeFormatter.ofPattern("HH:mm").format(local); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** A whole number: 82,309. */
	public static String integer(long number) {
		return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
	}

	/** A number with as many digits as it has: 1,234.5. */
	public static String number(BigDecimal number) {
		BigDecimal plain = number.stripTrailingZeros();
		NumberFormat format = NumberFormat.getInstance(Locale.ROOT);
		format.setMaximumFractionDigits(Math.max(0, plain.scale()));
		return format.format(plain);
	}

	/** The size of a file: 1.2 MB. */
	public static String size(long bytes) {
		if (bytes < 1024) {
			return bytes + " B"; //$NON-NLS-1$
		}
		double kilobytes = bytes / 1024.0;
		return kilobytes < 1024 ? "%.0f KB".formatted(kilobytes) : "%.1f MB".formatted(kilobytes / 1024); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The label of an enumeration's literal. */
	public static String literal(Section section, EStructuralFeature feature, Enumerator literal) {
		EEnumLiteral found = feature.getEType() instanceof EEnum type ? type.getEEnumLiteral(literal.getName()) : null;
		return found == null ? literal.getName() : RecordType.literalLabel(section, found, Locale.getDefault());
	}

	/** Whether the value is set to the right: a number. */
	public static boolean isNumber(EStructuralFeature feature) {
		Class<?> type = feature.getEType().getInstanceClass();
		return type == int.class || type == Integer.class || type == long.class || type == Long.class || type == BigDecimal.class;
	}

	/** Whether the feature is a day. */
	public static boolean isDate(EStructuralFeature feature) {
		return feature.getEType().getInstanceClass() == LocalDate.class;
	}

	/** Whether the feature says yes or no. */
	public static boolean isBoolean(EStructuralFeature feature) {
		Class<?> type = feature.getEType().getInstanceClass();
		return type == boolean.class || type == Boolean.class;
	}

	/** Whether the feature is a text. */
	public static boolean isText(EStructuralFeature feature) {
		return feature.getEType().getInstanceClass() == String.class;
	}

	/** A number as people type it, with or without grouping, in full-width digits too. */
	public static BigDecimal parseNumber(String text) {
		String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC).strip().replace(",", ""); //$NON-NLS-1$ //$NON-NLS-2$
		return new BigDecimal(plain);
	}
}
