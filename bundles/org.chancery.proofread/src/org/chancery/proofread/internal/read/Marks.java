package org.chancery.proofread.internal.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.PlainBlock.Kind;

/** The numbers that paragraphs begin with: 壹、 一、 (一) 1. (1) A. */
final class Marks {
	/** A number at the beginning of a paragraph; 6.2021 is item 6 with a year, 1.5 a number. */
	private static final Pattern MARK = Pattern.compile("^[\\s\\u3000]*(?:[-•‧*][\\s\\u3000]*(?=[(（]?[\\dA-Za-z一二三四五六七八九十]+[)）.]))?(?:" //$NON-NLS-1$
			+ "(?<a>[壹貳參肆伍陸柒捌玖拾]{1,3}、)|(?<b>[一二三四五六七八九十]{1,3}、)|(?<c>[(（][一二三四五六七八九十]{1,3}[)）])" //$NON-NLS-1$
			+ "|(?<d>[\\d０-９]{1,2}[.．](?=[^\\d]|\\d{2,4}年|\\d{4}(?!\\d)[\\s\\u3000\\p{IsHan}])|[\\d０-９]{1,2}、(?!\\d))|(?<e>[(（][\\d０-９]{1,2}[)）])|(?<f>[A-ZＡ-Ｚ][.．](?=[^A-Za-z\\d.])))"); //$NON-NLS-1$
	private static final Pattern CAPTION = Pattern.compile("^[\\s\\u3000]*(?:照片|相片|圖片|圖|表|附圖|附表)[\\s\\u3000]*[\\d０-９]{1,3}[\\s\\u3000]*[：:．.、\\u3000 ].*", Pattern.DOTALL); //$NON-NLS-1$
	private static final int LONGEST_HEADING = 45;

	/** A number with what follows it. */
	record Mark(int level, String number, String rest) {
	}

	private Marks() {
	}

	static Optional<Mark> of(String text) {
		Matcher mark = MARK.matcher(text);
		if (!mark.find()) {
			return Optional.empty();
		}
		for (int level = 1; level <= 6; level++) {
			String number = mark.group(String.valueOf((char) ('a' + level - 1)));
			if (number != null) {
				return Optional.of(new Mark(level, number, text.substring(mark.end())));
			}
		}
		return Optional.empty();
	}

	/** Whether the text begins with the mark of an item without a number: •, ●, ※ */
	static boolean isBullet(String text) {
		return !text.isEmpty() && "•●◎○※◆■□➢✓".indexOf(text.charAt(0)) >= 0; //$NON-NLS-1$
	}

	/** Whether the text is a caption: 照片 3：… */
	static boolean isCaption(String text) {
		return CAPTION.matcher(text).matches() && (text.indexOf('：') > 0 || text.indexOf(':') > 0 || !text.strip().endsWith("。")); //$NON-NLS-1$
	}

	/** @param heading the outline level the office program gives it, 0 for none */
	static PlainBlock block(String text, int heading, int position) {
		Optional<Mark> mark = of(text);
		String number = mark.map(Mark::number).orElse(""); //$NON-NLS-1$
		String rest = mark.map(Mark::rest).orElse(text).strip();
		int level = mark.map(Mark::level).orElse(heading);
		boolean short1 = rest.length() <= LONGEST_HEADING && !rest.isEmpty() && "。；，、".indexOf(rest.charAt(rest.length() - 1)) < 0; //$NON-NLS-1$
		boolean isHeading = heading > 0 || mark.isPresent() && level <= 3 && short1;
		Kind kind = isCaption(text) ? Kind.CAPTION : isHeading ? Kind.HEADING : Kind.PARAGRAPH;
		return new PlainBlock.Text(kind, level, number, rest, position);
	}
}
