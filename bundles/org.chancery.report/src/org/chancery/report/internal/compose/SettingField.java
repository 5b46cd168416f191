package org.chancery.report.internal.compose;

import java.util.List;

import org.chancery.model.text.MinguoDate;
import org.chancery.report.ReportSettings;
import org.chancery.report.Run;
import org.chancery.report.internal.chapter.Element;

/** {@code setting}: something that belongs to this one report, nothing if it is not known. */
final class SettingField implements InlineElement {
	@Override
	public void compose(Element element, Scope scope, List<Run> runs) {
		String text = text(element.get("name"), scope);
		if (!text.isEmpty()) {
			runs.add(new Run.Text(text));
		}
	}

	static String text(String name, Scope scope) {
		ReportSettings settings = scope.composition().settings();
		return switch (name) {
		case "ordinal" -> settings.ordinal();
		case "term" -> settings.term() > 0 ? Integer.toString(settings.term()) : "";
		case "session" -> settings.session() > 0 ? Integer.toString(settings.session()) : "";
		case "speaker" -> settings.speaker();
		case "givenName" -> givenName(settings.speaker());
		case "date" -> settings.date() == null ? "" : MinguoDate.style(scope.blanks()).full(settings.date());
		case "bureau" -> settings.bureau();
		case "shortBureau" -> withoutCity(settings.bureau());
		default -> throw new IllegalArgumentException(name);
		};
	}

	/** The bureau's name without the city's: 行政暨國際處 of 高雄市政府行政暨國際處. */
	static String withoutCity(String bureau) {
		int city = bureau.indexOf("政府");
		return city < 0 || city + 2 == bureau.length() ? bureau : bureau.substring(city + 2);
	}

	/**
	 * How a speaker calls himself: 賓和 of 處長 項賓和. Empty if the name has not one character for the family and two for
	 * the person, or two and two: then it is not safe to part it.
	 */
	static String givenName(String speaker) {
		String name = speaker.strip().replaceFirst("^.*\\s", "");
		boolean hasTitle = !name.equals(speaker.strip());
		return !hasTitle || name.length() < 3 || name.length() > 4 ? "" : name.substring(name.length() - 2);
	}
}
