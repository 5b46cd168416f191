package org.chancery.proofread.text;

import java.util.List;
import java.util.Map;

/** The units that official reports count in. */
public final class Units {
	/** Units that may stand for the same thing; which one it is makes a difference, so a report should keep to one. */
	private static final List<List<String>> FAMILIES = List.of( //
			List.of("人月次", "人次", "人天", "人/次", "人日", "人", "位", "名", "員"), //
			List.of("件次", "案次", "件", "案", "筆", "項次", "項", "則"), //
			List.of("場次", "梯次", "場", "次", "回"), //
			List.of("場家", "家次", "家", "間", "處", "戶", "棟"), //
			List.of("車次", "輛次", "趟次", "車", "輛", "部", "台", "臺", "趟", "架", "艘"), //
			List.of("片", "枚", "張", "幅", "面", "塊", "份", "本", "冊", "套", "組", "只", "支", "盞", "座", "箱", "劑", "瓶", "包"), //
			List.of("億元", "萬元", "元", "美元", "日圓", "歐元"), //
			List.of("公噸", "噸", "公斤", "度", "公里", "公尺", "平方公尺", "公頃", "坪", "小時", "分鐘", "天", "個月", "年", "週", "人月"), //
			List.of("個", "期", "卷", "班", "團", "國", "校", "所", "區", "里", "村", "鄉", "鎮", "城市", "縣市", "屆", "大", "種", "類", "隊", "門", "點", "頁", "集",
					"首", "棵", "株", "盆", "頭", "隻", "條", "桶", "公升", "點次", "席", "桌", "床", "輪", "倍", "分", "樣", "道", "句", "字", "步", "代", "級"), //
			List.of("%", "百分點", "個百分點", "‰"));
	private static final Map<Character, List<String>> BY_FIRST = FAMILIES.stream().flatMap(List::stream)
			.sorted((a, b) -> b.length() - a.length())
			.collect(java.util.stream.Collectors.groupingBy(u -> u.charAt(0)));

	private Units() {
	}

	/** The longest unit that begins at this place of a folded text; empty if there is none. */
	public static String at(String text, int start) {
		if (start < text.length()) {
			for (String unit : BY_FIRST.getOrDefault(text.charAt(start), List.of())) {
				if (text.startsWith(unit, start)) {
					return unit;
				}
			}
		}
		return ""; //$NON-NLS-1$
	}

	/** Whether two different units may count the same thing: 人 and 人次, 場 and 場次, 片 and 枚. */
	public static boolean related(String one, String other) {
		return FAMILIES.stream().anyMatch(f -> f.contains(one) && f.contains(other));
	}

	/** Whether the unit counts people or what only exists whole, so that a fraction of it is impossible. */
	public static boolean isWhole(String unit) {
		return !unit.isEmpty() && FAMILIES.subList(0, 5).stream().anyMatch(f -> f.contains(unit)) && !unit.equals("人日"); //$NON-NLS-1$
	}

	/** Whether the unit counts people, each once or as often as they come. */
	public static boolean isPeople(String unit) {
		return FAMILIES.getFirst().contains(unit);
	}

	/** Whether the unit counts occasions. */
	public static boolean isOccasion(String unit) {
		return FAMILIES.get(2).contains(unit);
	}
}
