package org.chancery.clock;

import java.util.Locale;

/**
 * A text in both languages of the workbench, whatever language the program runs in: letters and logs carry Chinese, and
 * an explanation once written stays readable for both.
 *
 * @param english the English text
 * @param chinese the text in Traditional Chinese
 */
public record Text(String english, String chinese) {
	/** The text in Chinese for a Chinese locale, else in English. */
	public String in(Locale locale) {
		return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? chinese : english;
	}

	/** The text in the language of the running program. */
	@Override
	public String toString() {
		return in(Locale.getDefault());
	}
}
