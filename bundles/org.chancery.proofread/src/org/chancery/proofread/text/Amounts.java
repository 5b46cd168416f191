package org.chancery.proofread.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the amounts in a text; dates, ordinals, house numbers and references are none. */
public final class Amounts {
	/** What stands before a number that only names something: 第 2 次, 照片 3, 字第 10530186000 號, A4. */
	private static final Pattern NAMING = Pattern.compile(".*(?:第|照片|附圖|附表|圖|表|字第|[A-Za-z0-9_][-.]?|[A-Za-z.]|[/:-]|No\\.)$", Pattern.DOTALL); //$NON-NLS-1$
	/** What stands behind such a number: 號, 巷, 樓, 條, 屆. */
	private static final Pattern NAMED = Pattern.compile("^(?:號|巷|弄|樓|條(?!款)|款|月|日|年度|時(?!數)|點\\d|學年|歲|路|街|段|專線|世紀|線|級距|[A-Za-z]+(?![a-z])(?=[智量])|、\\d+(?:號|樓|巷|月|日|季)|-\\d+號|及\\d+(?:號|樓|月|日)).*", Pattern.DOTALL); //$NON-NLS-1$
	private static final Pattern VAGUE_BEFORE = Pattern.compile(".*(?:約|近|將近|逾|超過|至少|大約|高達|不到|未滿|達到|最多|上看|破)$", Pattern.DOTALL); //$NON-NLS-1$
	private static final Pattern VAGUE_BEHIND = Pattern.compile("^(?:多|餘|以上|以下|左右|許|起跳|不等).*", Pattern.DOTALL); //$NON-NLS-1$
	/** What stands before characters that look like a number and are none: 第一次, 每一件, 統一. */
	private static final String NO_CHINESE = "第每同另任逐某各單統唯周週萬專萬之十百千〇零一二三四五六七八九兩期星拜民再維進"; //$NON-NLS-1$

	private Amounts() {
	}

	/** The amounts in a folded text, in order. */
	public static List<Amount> in(String text, List<DateMention> dates) {
		List<Amount> amounts = new ArrayList<>();
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			int here = at;
			Optional<DateMention> date = dates.stream().filter(d -> d.start() <= here && here < d.end()).findFirst();
			if (date.isPresent()) {
				at = date.get().end() - 1;
				continue;
			}
			if (Numerals.isDigit(c)) {
				Numerals.Read read = Numerals.digits(text, at);
				amount(text, at, read, false).ifPresent(amounts::add);
				at = read.end() - 1;
			} else if (Numerals.value(c) > 0 || c == '十') {
				Optional<Amount> chinese = chinese(text, at);
				chinese.ifPresent(amounts::add);
				at = chinese.map(Amount::digits).orElse(Numerals.characters(text, at).map(Numerals.Read::end).orElse(at + 1)) - 1;
			}
		}
		return amounts;
	}

	private static Optional<Amount> chinese(String text, int at) {
		if (at > 0 && NO_CHINESE.indexOf(text.charAt(at - 1)) >= 0) {
			return Optional.empty();
		}
		Optional<Numerals.Read> read = Numerals.characters(text, at);
		if (read.isEmpty() || read.get().value().compareTo(BigDecimal.ONE) <= 0) {
			return Optional.empty();
		}
		Optional<Amount> amount = amount(text, at, read.get(), true);
		// 三級, 五分: characters with such units mostly name something
		return amount.filter(a -> !a.unit().isEmpty() && "級分年代步道字句點面頭樣台期".indexOf(a.unit()) < 0); //$NON-NLS-1$
	}

	private static Optional<Amount> amount(String text, int start, Numerals.Read read, boolean chinese) {
		String before = text.substring(Math.max(0, start - 4), start);
		if (NAMING.matcher(before).matches() && !before.endsWith("X")) { //$NON-NLS-1$
			return Optional.empty();
		}
		int at = read.end();
		boolean vague = VAGUE_BEFORE.matcher(before).matches();
		if (at < text.length() && (text.charAt(at) == '多' || text.charAt(at) == '餘')) {
			vague = true;
			at++;
		}
		String unit = Units.at(text, at);
		String behind = text.substring(at, Math.min(text.length(), at + 8));
		if (NAMED.matcher(behind).matches() || unit.equals("屆") || unit.equals("年") && read.value().compareTo(BigDecimal.valueOf(80)) > 0) { //$NON-NLS-1$ //$NON-NLS-2$
			return Optional.empty();
		}
		int end = at + unit.length();
		vague |= VAGUE_BEHIND.matcher(text.substring(end)).matches();
		return Optional.of(new Amount(start, end, read.end(), read.value(), read.decimals(), unit, vague, chinese, read.fault()));
	}

	/** The words that an amount counts, behind its unit: 個機關 in 6 個機關之檔案. Up to the next mark, number or 之. */
	public static String noun(String text, Amount amount) {
		Matcher noun = NOUN.matcher(text).region(amount.end(), text.length());
		return noun.lookingAt() ? noun.group() : ""; //$NON-NLS-1$
	}

	private static final Pattern NOUN = Pattern.compile("[\\p{IsHan}&&[^之的及與和或等計共約達為有於參至]]{1,8}"); //$NON-NLS-1$
}
