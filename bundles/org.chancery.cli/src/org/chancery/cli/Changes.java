package org.chancery.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.chancery.figures.table.Table;
import org.chancery.install.Change;

/** What was changed of the product, as a table. */
final class Changes {
	private static final List<String> HEADINGS = List.of("feature", "from", "to", "name");

	private Changes() {
	}

	static void write(Session session, Table.Format format, List<Change> changes) throws IOException {
		Output.write(session, null, false, writer -> {
			try (Table table = Table.of(format, writer, HEADINGS)) {
				for (Change change : changes) {
					table.row(Arrays.asList(change.feature().shortName(), change.from(), change.to(), change.feature().name()));
				}
			}
		});
		if (changes.isEmpty()) {
			session.say(Messages.Install_nothing);
		}
	}
}
