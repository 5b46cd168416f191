package org.chancery.exchange.internal.values;

import java.util.ArrayList;
import java.util.List;

import org.chancery.model.ModelPackage;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Parts in one cell: parts divided by {@code ；}, a part's features by {@code |} in the model's order; a backslash before
 * one of these or before a backslash takes it as text.
 */
public final class PartsCell {
	private static final char PARTS = '；';
	private static final char FEATURES = '|';
	private static final char ESCAPE = '\\';

	private PartsCell() {
	}

	/** The features of a part in the order they stand in a cell. */
	public static List<EStructuralFeature> features(EClass part) {
		return part.getEAllStructuralFeatures().stream().filter(f -> f.getEContainingClass() != ModelPackage.Literals.PART)
				.filter(f -> !f.isDerived() && !f.isTransient() && !f.isMany()).toList();
	}

	/** The texts of each part's features. */
	public static List<List<String>> split(String cell) {
		List<List<String>> parts = new ArrayList<>();
		List<String> part = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < cell.length(); i++) {
			char c = cell.charAt(i);
			if (c == ESCAPE && i + 1 < cell.length() && isSpecial(cell.charAt(i + 1))) {
				text.append(cell.charAt(++i));
			} else if (c == FEATURES || c == PARTS) {
				part.add(text.toString().strip());
				text.setLength(0);
				if (c == PARTS) {
					add(parts, part);
					part = new ArrayList<>();
				}
			} else {
				text.append(c);
			}
		}
		part.add(text.toString().strip());
		add(parts, part);
		return parts;
	}

	/** An empty part, such as after a last divider, is none. */
	private static void add(List<List<String>> parts, List<String> part) {
		if (part.stream().anyMatch(t -> !t.isEmpty())) {
			parts.add(part);
		}
	}

	/** One cell of the texts of each part's features. */
	public static String join(List<List<String>> parts) {
		StringBuilder cell = new StringBuilder();
		for (List<String> part : parts) {
			cell.append(cell.isEmpty() ? "" : PARTS);
			int last = part.size() - 1;
			while (last > 0 && part.get(last).isEmpty()) {
				last--;
			}
			for (int i = 0; i <= last; i++) {
				cell.append(i == 0 ? "" : FEATURES);
				part.get(i).chars().forEach(c -> cell.append(isSpecial((char) c) ? "\\" : "").append((char) c));
			}
		}
		return cell.toString();
	}

	private static boolean isSpecial(char c) {
		return c == PARTS || c == FEATURES || c == ESCAPE;
	}
}
