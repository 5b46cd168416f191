package org.chancery.report.internal.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chancery.report.Run;

/** The one sequence of photos of a report. */
final class PhotoNumbers {
	private record Key(Run.Source source, long attachment) {
	}

	private final Map<Key, Integer> numbers = new LinkedHashMap<>();

	/** The next number for a photo; empty if a plate has printed the photo already. */
	Optional<Integer> number(Run.Source source, long attachment) {
		int next = numbers.size() + 1;
		return numbers.putIfAbsent(new Key(source, attachment), next) == null ? Optional.of(next) : Optional.empty();
	}

	/** The numbers of a record's photos: （照片 3、4）, empty if none is printed. */
	String reference(Run.Source source) {
		List<String> found = new ArrayList<>();
		numbers.forEach((key, number) -> {
			if (key.source().equals(source)) {
				found.add(number.toString());
			}
		});
		return found.isEmpty() ? "" : "（照片 " + String.join("、", found) + "）";
	}

	/** How many are numbered, to go back to with {@link #keep}. */
	int size() {
		return numbers.size();
	}

	/** Forgets all numbers after the first ones. */
	void keep(int first) {
		numbers.values().removeIf(number -> number > first);
	}
}
