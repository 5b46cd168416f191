package org.chancery.proofread.internal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;

/** A heading or paragraph printed twice, a character or mark typed twice, an item announced and left empty. */
public final class Repetition extends Rule {
	private static final Pattern DOUBLED = Pattern.compile("([\\p{IsHan}])\\1"); //$NON-NLS-1$
	/** Characters that stand twice in words or where two words meet: 委員會會議, 高雄市市長, 秘書處處長, 人人, 逐漸漸. */
	private static final String MAY_DOUBLE = "會市區局處院校長隊館所部組團縣年人月日中廠社室司科股課站場店家園國州省鄉鎮村里鄰庫系署圖學員民法案業務心工公車常漸時往剛種紛欣蒸濟栩孜默緊滿深大小多好早慢快高輕細一趴層步節代戶事句聲頻屢源洋泱翩熊炯悠堂重星點滴絲寶娃媽爸" //$NON-NLS-1$
			+ "爺奶哥姊姐弟妹謝想看試走說談聊笑僅樣條道行列歷比久遠近綿冉惶匆朗勃生茫耿諄循侃空卿香甜圈啦哈嘻拉雙兩十百千上下三二四五六七八九德甲乙丙林森山水火文化色貨款期項等本個次分數號線環教展演報告書表格單畫"; //$NON-NLS-1$
	/** A word that opens a clause, twice in it: 未來雙方未來在. */
	private static final Pattern WORD = Pattern.compile("(未來|目前|現在|賡續|藉由|透過|同時|另外|此外|業已|已經)[^，。；、：\\n]{1,6}\\1"); //$NON-NLS-1$
	private static final Pattern MARKS = Pattern.compile("，，|。。|、、|；；|，。|。，|、，|，、|；。|：。"); //$NON-NLS-1$
	private static final int SHORTEST_HEADING = 5;
	private static final int SHORTEST = 25;

	/** For the service registry. */
	public Repetition() {
		super("repetition"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Repetition_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		Map<String, Passage> seen = new HashMap<>();
		Passage last = null;
		String whole = proof.passages().stream().map(Passage::text).collect(Collectors.joining("\n")); //$NON-NLS-1$
		for (Passage passage : proof.prose()) {
			String text = passage.text();
			boolean next = last != null && text.length() >= SHORTEST_HEADING && text.equals(last.text());
			Passage same = text.length() >= SHORTEST && !passage.is(PlainBlock.Kind.CAPTION) ? seen.putIfAbsent(text, passage) : null;
			if (next || same != null) {
				Passage first = next ? last : same;
				findings.add(passage.finding(this, Severity.WARNING, 0, text.length(),
						bind(Messages.Repetition_twice, proof.document().describe(first.place())), Messages.Repetition_proposal));
			}
			last = passage;
			characters(passage, whole, findings);
		}
		return findings;
	}

	/** A doubled character is a slip if the same words stand elsewhere with one of it: 地方機機關 beside 地方機關. */
	private void characters(Passage passage, String whole, List<Finding> findings) {
		Matcher doubled = DOUBLED.matcher(passage.text());
		while (doubled.find()) {
			String c = doubled.group(1);
			int start = doubled.start() - 1;
			int end = doubled.end() + 1;
			if (MAY_DOUBLE.indexOf(c) < 0 && start >= 0 && end <= passage.text().length()
					&& whole.contains(passage.text().charAt(start) + c + passage.text().charAt(end - 1))) {
				findings.add(passage.finding(this, Severity.WARNING, start, end, bind(Messages.Repetition_character, c),
						bind(Messages.Repetition_characterProposal, c)));
			}
		}
		Matcher word = WORD.matcher(passage.text());
		while (word.find()) {
			findings.add(passage.finding(this, Severity.WARNING, word.start(), word.end(), bind(Messages.Repetition_character, word.group(1)),
					bind(Messages.Repetition_characterProposal, word.group(1))));
		}
		Matcher marks = MARKS.matcher(passage.text());
		while (marks.find()) {
			findings.add(passage.finding(this, Severity.NOTE, Math.max(0, marks.start() - 4), Math.min(passage.text().length(), marks.end() + 4),
					bind(Messages.Repetition_marks, marks.group()), "")); //$NON-NLS-1$
		}
	}
}
