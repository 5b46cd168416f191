package org.chancery.documents.official;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Element;

/**
 * Says in plain words where the elements of a document leave the order that its DTD fixes: which one is missing, stands in
 * the wrong place or has no place at all. It reads the DTD's own content model, a sequence of names and choices.
 */
final class ContentOrder {
	private static final Pattern PARTICLE = Pattern.compile("(?:\\(([^()]*)\\)|([^,()?*+\\s]+))([?*+]?)");

	/** One place of the sequence. */
	private record Place(Set<String> names, boolean needed, boolean repeated) {
		String text() {
			return String.join("」或「", names);
		}
	}

	private ContentOrder() {
	}

	/** The first place where the order is left; nothing if it is kept, or if the model is no sequence. */
	static Optional<Fault> explain(Element root) {
		Optional<String> model = OfficialDtds.contentModel(root.getNodeName());
		if (model.isEmpty() || model.get().endsWith("+") || model.get().endsWith("*") || model.get().startsWith("(((")) {
			return Optional.empty();
		}
		List<Place> places = places(model.get());
		List<Element> children = Tree.children(root);
		Optional<Element> unknown = children.stream().filter(c -> places.stream().noneMatch(p -> p.names().contains(c.getNodeName()))).findFirst();
		if (unknown.isPresent()) {
			return unknown.map(c -> new Fault(0, c.getNodeName(), NLS.bind(Messages.Fault_unknown, c.getNodeName())));
		}
		int at = 0;
		String before = null;
		for (Place place : places) {
			int count = 0;
			while (at < children.size() && place.names().contains(children.get(at).getNodeName()) && (count == 0 || place.repeated())) {
				before = children.get(at).getNodeName();
				at++;
				count++;
			}
			if (count == 0 && place.needed()) {
				return Optional.of(missing(place, before, at < children.size() ? children.get(at).getNodeName() : null, children));
			}
		}
		return at == children.size() ? Optional.empty() : Optional.of(surplus(children.get(at).getNodeName(), before));
	}

	private static List<Place> places(String model) {
		List<Place> places = new ArrayList<>();
		Matcher particle = PARTICLE.matcher(model.substring(1, model.length() - 1));
		while (particle.find()) {
			String names = particle.group(1) == null ? particle.group(2) : particle.group(1);
			String often = particle.group(3);
			places.add(new Place(new LinkedHashSet<>(Arrays.asList(names.split("\\|"))), often.isEmpty() || often.equals("+"),
					often.equals("*") || often.equals("+")));
		}
		return places;
	}

	private static Fault missing(Place place, String before, String found, List<Element> children) {
		boolean elsewhere = children.stream().anyMatch(c -> place.names().contains(c.getNodeName()));
		String message = elsewhere ? NLS.bind(Messages.Fault_order, place.text(), found == null ? Messages.Fault_end : found)
				: NLS.bind(Messages.Fault_missing, place.text(), before == null ? Messages.Fault_start : before);
		return new Fault(0, place.names().iterator().next(), message);
	}

	private static Fault surplus(String name, String before) {
		return new Fault(0, name, NLS.bind(Messages.Fault_misplaced, name, before == null ? Messages.Fault_start : before));
	}
}
