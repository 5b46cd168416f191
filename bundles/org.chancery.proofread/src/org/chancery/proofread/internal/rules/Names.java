package org.chancery.proofread.internal.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;

/** Names written in two ways: a person's with one other character before the same title, a foreign place's longer and shorter. */
public final class Names extends Rule {
	private static final Pattern TITLE = Pattern.compile("(?:副市長|市長|副縣長|縣長|副知事|知事|副局長|局長|副處長|處長|副主任|主任委員|主任|委員|副秘書長|秘書長|專門委員|科長|課長|大使|代表|" //$NON-NLS-1$
			+ "副會長|會長|理事長|董事長|總經理|執行長|校長|館長|署長|部長|次長|司長|院長|所長|組長|教授|講師|議長|議員|立委|里長|區長|專員|股長|站長|隊長|主席|總領事|參事|領事|先生|女士)"); //$NON-NLS-1$
	private static final String SURNAMES = "王李張劉陳楊黃吳趙周徐孫馬朱胡林郭何高羅鄭梁謝宋唐許鄧韓馮曹曾彭蕭蔡潘田董袁于余葉蔣杜蘇魏程呂丁沈任姚盧姜崔鍾譚陸汪范金石廖賈夏韋付方白鄒孟熊秦邱江尹薛閻段雷侯龍史黎賀顧毛郝龔邵萬錢嚴賴覃洪武莫孔湯向常溫康施文牛樊葛邢安齊易喬伍龐顏倪莊聶章魯岳翟殷詹申歐耿關蘭焦俞左柳甘祝包寧尚符舒阮柯紀梅童凌畢單裴霍涂成苗谷盛曲翁冉駱藍路游辛靳管柴蒙鮑華喻祁蒲房滕屈饒解牟艾尤陽時穆農司卓古吉繆簡車項連蘆麥褚婁竇戚岑景黨宮費卜冷晏席衛米柏宗瞿桂全佟應臧閔苟鄔邊卞姬師和仇欒隋商刁沙榮巫寇桑郎甄叢仲虞敖巩明佘池查麻苑遲鄺官封談匡鞠惠荊樂冀郁胥南班儲原栗燕楚鄢劳諶奚皮粟冼藺楼盤滿聞位厲伊仝區郜海闞花權強帥屠豆朴蓋練廉禹井祖漆巴豐支卿國狄平計索宣晉相初門雲容敬來扈晁芮都普闕戴浦"; //$NON-NLS-1$
	private static final Pattern PLACE = Pattern.compile("(阿根廷|巴西|智利|秘魯|墨西哥|美國|加拿大|英國|法國|德國|義大利|西班牙|葡萄牙|荷蘭|比利時|瑞士|奧地利|波蘭|捷克|斯洛伐克|匈牙利|羅馬尼亞|立陶宛|" //$NON-NLS-1$
			+ "俄羅斯|烏克蘭|土耳其|以色列|印度|印尼|馬來西亞|菲律賓|泰國|越南|緬甸|新加坡|澳洲|紐西蘭|日本|韓國|帛琉|馬爾地夫|巴拿馬|貝里斯|瓜地馬拉|宏都拉斯|巴拉圭|南非|史瓦帝尼)([\\p{IsHan}]{2,6}?)(?=市|縣|省|州|港)"); //$NON-NLS-1$
	private static final Pattern NO_NAME = Pattern.compile("及|與|和|等|之|的|在|由|訪|駐|府|會|辦|姊|姉|友|各|外|政|團|國|\\b|德州|州"); //$NON-NLS-1$

	private record Mention(Passage passage, int start, int end, String name) {
	}

	/** For the service registry. */
	public Names() {
		super("name"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Name_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		people(proof, findings);
		places(proof, findings);
		return findings;
	}

	private void people(Proof proof, List<Finding> findings) {
		Map<String, Map<String, Mention>> byTitle = new LinkedHashMap<>();
		for (Passage passage : proof.passages()) {
			Matcher title = TITLE.matcher(passage.text());
			while (title.find()) {
				int start = title.start() - 3;
				String name = start < 0 ? "" : passage.text().substring(start, title.start()); //$NON-NLS-1$
				if (name.matches("[\\p{IsHan}]{3}") && SURNAMES.indexOf(name.charAt(0)) >= 0) { //$NON-NLS-1$
					byTitle.computeIfAbsent(title.group(), k -> new LinkedHashMap<>()).putIfAbsent(name, new Mention(passage, start, title.end(), name));
				}
			}
		}
		for (Map<String, Mention> names : byTitle.values()) {
			List<Mention> all = new ArrayList<>(names.values());
			for (int i = 0; i < all.size(); i++) {
				for (int j = i + 1; j < all.size(); j++) {
					if (oneApart(all.get(i).name, all.get(j).name)) {
						report(proof, all.get(i), all.get(j), findings);
					}
				}
			}
		}
	}

	/** The same surname, and one of two characters the same. */
	private static boolean oneApart(String one, String other) {
		return one.charAt(0) == other.charAt(0) && (one.charAt(1) == other.charAt(1)) != (one.charAt(2) == other.charAt(2));
	}

	private void places(Proof proof, List<Finding> findings) {
		Map<String, Map<String, Mention>> byCountry = new LinkedHashMap<>();
		for (Passage passage : proof.passages()) {
			Matcher place = PLACE.matcher(passage.text());
			while (place.find()) {
				if (!NO_NAME.matcher(place.group(2)).find()) {
					byCountry.computeIfAbsent(place.group(1), k -> new LinkedHashMap<>()).putIfAbsent(place.group(2),
							new Mention(passage, place.start(), place.end(), place.group(2)));
				}
			}
		}
		for (Map<String, Mention> names : byCountry.values()) {
			List<Mention> all = new ArrayList<>(names.values());
			for (int i = 0; i < all.size(); i++) {
				for (int j = i + 1; j < all.size(); j++) {
					String one = all.get(i).name;
					String other = all.get(j).name;
					boolean longer = one.length() != other.length() && Math.abs(one.length() - other.length()) == 1 && (one.endsWith(other) || other.endsWith(one));
					boolean changed = one.length() == other.length() && one.length() >= 3 && differences(one, other) == 1;
					if (longer || changed) {
						report(proof, all.get(i), all.get(j), findings);
					}
				}
			}
		}
	}

	private static int differences(String one, String other) {
		int differences = 0;
		for (int i = 0; i < one.length(); i++) {
			differences += one.charAt(i) == other.charAt(i) ? 0 : 1;
		}
		return differences;
	}

	private void report(Proof proof, Mention one, Mention other, List<Finding> findings) {
		findings.add(other.passage.finding(this, Severity.WARNING, other.start, other.end,
				bind(Messages.Name_reason, other.name, one.name, proof.document().describe(one.passage.place())), Messages.Name_proposal));
	}
}
