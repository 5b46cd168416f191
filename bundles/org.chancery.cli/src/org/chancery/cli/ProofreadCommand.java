package org.chancery.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.chancery.figures.table.Table;
import org.chancery.model.Period;
import org.chancery.proofread.DocumentReader;
import org.chancery.proofread.Finding;
import org.chancery.proofread.PlainDocument;
import org.chancery.proofread.ProofReader;
import org.chancery.proofread.ProofRule;
import org.chancery.proofread.Severity;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what the proof-reader finds in a report that was written anywhere. */
@CommandLine.Command(name = "proofread", sortOptions = false)
final class ProofreadCommand extends Command {
	private static final String TEXT = "text"; //$NON-NLS-1$
	private static final List<String> HEADINGS = List.of("rule", "severity", "place", "heading", "excerpt", "reason", "proposal"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
	private static final int LONGEST_EXCERPT = 80;

	@Parameters(index = "0", paramLabel = "FILE", descriptionKey = "proofFile")
	private Path file;
	@Option(names = "--previous", paramLabel = "FILE", descriptionKey = "proofPrevious", order = 0)
	private List<Path> previous = List.of();
	@Mixin
	private PeriodOptions.Optional period = new PeriodOptions.Optional();
	@Option(names = "--least", paramLabel = "error|warning|note", defaultValue = "note", descriptionKey = "proofLeast", order = 3)
	private String least;
	@Option(names = "--without", paramLabel = "RULE", descriptionKey = "proofWithout", order = 4)
	private List<String> without = List.of();
	@Option(names = "--format", paramLabel = "text|csv|json", defaultValue = TEXT, descriptionKey = "format", order = 10)
	private String format;
	@Option(names = "--out", paramLabel = "FILE", descriptionKey = "outTable", order = 11)
	private Path out;

	ProofreadCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException {
		Severity gravest = choice(Severity.values(), least);
		Period asked = period.period();
		if (!format.equalsIgnoreCase(TEXT)) {
			choice(Table.Format.values(), format);
		}
		ProofReader reader = session.service(ProofReader.class);
		checkRules(reader);
		DocumentReader documents = session.service(DocumentReader.class);
		PlainDocument document = documents.read(file.toAbsolutePath().normalize());
		List<PlainDocument> earlier = new ArrayList<>();
		for (Path each : previous) {
			earlier.add(documents.read(each.toAbsolutePath().normalize()));
		}
		List<Finding> findings = reader.read(document, asked, earlier, session.monitor()).stream()
				.filter(f -> f.severity().compareTo(gravest) <= 0 && !without.contains(f.rule())).toList();
		Output.write(session, out, !format.equalsIgnoreCase(TEXT), writer -> write(writer, document, findings));
		Map<Severity, Long> counts = findings.stream().collect(Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.counting()));
		String summary = counts.entrySet().stream().map(e -> e.getKey().label() + " " + e.getValue()).collect(Collectors.joining(", ")); //$NON-NLS-1$ //$NON-NLS-2$
		session.say(NLS.bind(Messages.Proof_done, new Object[] { document.name(), findings.size(), summary.isEmpty() ? "0" : summary })); //$NON-NLS-1$
		return ExitStatus.OK;
	}

	private void checkRules(ProofReader reader) {
		List<String> known = reader.rules().stream().map(ProofRule::id).toList();
		for (String rule : without) {
			if (!known.contains(rule)) {
				throw new UsageException(NLS.bind(Messages.Usage_choice, rule, String.join(", ", known))); //$NON-NLS-1$
			}
		}
	}

	private void write(Writer writer, PlainDocument document, List<Finding> findings) throws IOException {
		if (format.equalsIgnoreCase(TEXT)) {
			for (Finding finding : findings) {
				writer.write(text(document, finding));
			}
			return;
		}
		try (Table table = Table.of(choice(Table.Format.values(), format), writer, HEADINGS)) {
			for (Finding finding : findings) {
				table.row(Arrays.asList(finding.rule(), finding.severity().name().toLowerCase(Locale.ROOT), document.describe(finding.place()),
						document.heading(finding.place()), finding.excerpt(), finding.reason(), finding.proposal()));
			}
		}
	}

	/** A finding for people: place and words, then why, then what to do. */
	private static String text(PlainDocument document, Finding finding) {
		String excerpt = finding.excerpt().replaceAll("\\s*\\R\\s*", " "); //$NON-NLS-1$ //$NON-NLS-2$
		String shown = excerpt.length() <= LONGEST_EXCERPT ? excerpt
				: excerpt.substring(0, LONGEST_EXCERPT / 2) + " … " + excerpt.substring(excerpt.length() - LONGEST_EXCERPT / 2); //$NON-NLS-1$
		StringBuilder text = new StringBuilder();
		text.append(NLS.bind(Messages.Proof_finding,
				new Object[] { finding.severity().label(), document.describe(finding.place()), shown, finding.rule() })).append('\n');
		text.append("    ").append(finding.reason()).append('\n'); //$NON-NLS-1$
		if (!finding.proposal().isEmpty()) {
			text.append("    → ").append(finding.proposal()).append('\n'); //$NON-NLS-1$
		}
		return text.toString();
	}

	private static <E extends Enum<E>> E choice(E[] values, String name) {
		return Arrays.stream(values).filter(v -> v.name().equalsIgnoreCase(name)).findFirst()
				.orElseThrow(() -> new UsageException(NLS.bind(Messages.Usage_choice, name,
						Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))))); //$NON-NLS-1$
	}
}
