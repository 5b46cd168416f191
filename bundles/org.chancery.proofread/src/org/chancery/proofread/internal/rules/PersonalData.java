package org.chancery.proofread.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;

/**
 * What may identify a private person and should not be printed (個人資料保護法 §2, §16): numbers of identity cards and residence
 * permits, private telephones, addresses and dates of birth. The numbers of offices and lines for the public are none.
 */
public final class PersonalData extends Rule {
	private static final Pattern IDENTITY = Pattern.compile("(?<![A-Za-z\\d])([A-Z][1289]\\d{8})(?!\\d)"); //$NON-NLS-1$
	private static final Pattern MOBILE = Pattern.compile("(?<![\\d-])09\\d{2}[- ]?\\d{3}[- ]?\\d{3}(?!\\d)"); //$NON-NLS-1$
	private static final Pattern TELEPHONE = Pattern.compile("(?<![\\d-])\\(?0[2-8]\\d?\\)?[- ]?\\d{3,4}[- ]?\\d{4}(?!\\d)"); //$NON-NLS-1$
	private static final Pattern PUBLIC = Pattern.compile("專線|服務|傳真|總機|分機|本處|本府|市府|中心|機關|公所|辦公室|承辦|聯絡電話:?$|洽"); //$NON-NLS-1$
	private static final Pattern ADDRESS = Pattern.compile("[\\p{IsHan}]{1,6}(?:路|街|大道)(?:[一二三四五六七八九十\\d]+段)?(?:\\d+巷)?(?:\\d+弄)?\\d+(?:之\\d+|-\\d+)?號(?:(?:\\d+|[一二三四五六七八九十]+)樓(?:之\\d+)?)?"); //$NON-NLS-1$
	private static final Pattern PERSON = Pattern.compile("住址|戶籍|設籍|家住|住於|居住於|住所|先生|女士|小姐|陳情人|申訴人|當事人|檢舉人|被害人|聯絡地址|市民[\\p{IsHan}]{2,3}君"); //$NON-NLS-1$
	private static final Pattern BIRTH = Pattern.compile("(?:出生|生日|生於)[^，。；]{0,6}$|^[^，。；]{0,2}(?:出生|生)(?![\\p{IsHan}&&[^，。]])"); //$NON-NLS-1$
	private static final Pattern NAMED = Pattern.compile("(?:陳情人|申訴人|檢舉人|被害人|當事人)([\\p{IsHan}]{1}(?![某○Ｏ姓君])[\\p{IsHan}]{1,2})(?:君|先生|女士|小姐)"); //$NON-NLS-1$
	/** The values of the letters of identity numbers (戶政: 國民身分證統一編號編碼): A is 10, I is 34, O is 35, W is 32, Z is 33. */
	private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO"; //$NON-NLS-1$

	/** For the service registry. */
	public PersonalData() {
		super("personal-data"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Personal_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : proof.passages()) {
			Matcher identity = IDENTITY.matcher(passage.text());
			while (identity.find()) {
				boolean real = isIdentity(identity.group(1));
				add(passage, identity, real ? Severity.ERROR : Severity.WARNING, real ? Messages.Personal_identity : Messages.Personal_maybeIdentity, findings);
			}
			Matcher mobile = MOBILE.matcher(passage.text());
			while (mobile.find()) {
				add(passage, mobile, Severity.ERROR, Messages.Personal_telephone, findings);
			}
			Matcher telephone = TELEPHONE.matcher(passage.text());
			while (telephone.find()) {
				if (!PUBLIC.matcher(before(passage, telephone.start(), 16)).find() && !before(passage, telephone.start(), 4).matches(".*字第.*")) { //$NON-NLS-1$
					add(passage, telephone, Severity.WARNING, Messages.Personal_telephone, findings);
				}
			}
			Matcher address = ADDRESS.matcher(passage.text());
			while (address.find()) {
				String around = before(passage, address.start(), 18) + address.group() + behind(passage, address.end(), 6);
				if (PERSON.matcher(around).find()) {
					add(passage, address, Severity.WARNING, Messages.Personal_address, findings);
				}
			}
			Matcher named = NAMED.matcher(passage.text());
			while (named.find()) {
				add(passage, named, Severity.WARNING, Messages.Personal_name, findings);
			}
			passage.dates().stream().filter(d -> d.precision() == org.chancery.proofread.text.DateMention.Precision.DAY)
					.filter(d -> BIRTH.matcher(before(passage, d.start(), 8)).find() || BIRTH.matcher(behind(passage, d.end(), 5)).find())
					.forEach(d -> findings.add(passage.finding(this, Severity.WARNING, d.start(), d.end(), Messages.Personal_birth, Messages.Personal_proposal)));
		}
		return findings;
	}

	private void add(Passage passage, Matcher found, Severity severity, String reason, List<Finding> findings) {
		findings.add(passage.finding(this, severity, found.start(), found.end(), reason, Messages.Personal_proposal));
	}

	/** Whether the last digit is the one that the others ask for. */
	static boolean isIdentity(String number) {
		int letter = LETTERS.indexOf(number.charAt(0)) + 10;
		int sum = letter / 10 + letter % 10 * 9;
		for (int i = 1; i < 9; i++) {
			sum += (number.charAt(i) - '0') * (9 - i);
		}
		return (sum + number.charAt(9) - '0') % 10 == 0;
	}
}
