package org.chancery.figures.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Kind;
import org.chancery.figures.FigureDefinition.LeftOut;
import org.chancery.model.sections.Section;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;

/**
 * The definitions of all sections' figures. A figure whose declaration is wrong, or that refers to such a one, is left
 * out, and the problem is kept and logged; the others work.
 */
final class FigureCatalog {
	/** Where a section declares its figures. */
	static final String FILE = "section/figures.xml";

	private record Declared(FigureDefinition figure, String file, int line) {
	}

	private final Map<String, Declared> declared = new LinkedHashMap<>();
	private final List<FigureProblem> problems = new ArrayList<>();

	/** The figures of these sections, in their order. Problems are logged. */
	static FigureCatalog of(List<Section> sections) {
		FigureCatalog catalog = new FigureCatalog();
		for (Section section : sections) {
			if (section.file(FILE).isPresent()) {
				catalog.add(section);
			}
		}
		catalog.link();
		catalog.problems.forEach(p -> ILog.of(FigureCatalog.class).error(p.toString()));
		return catalog;
	}

	/** The definitions, by section and in the order of their files. */
	List<FigureDefinition> definitions() {
		return declared.values().stream().map(Declared::figure).toList();
	}

	/** The definition of this id. */
	Optional<FigureDefinition> definition(String id) {
		return Optional.ofNullable(declared.get(id)).map(Declared::figure);
	}

	/** What is wrong in the files read. */
	List<FigureProblem> problems() {
		return List.copyOf(problems);
	}

	private void add(Section section) {
		String file = section.bundle().getSymbolicName() + "/" + FILE;
		try (InputStream in = section.open(FILE)) {
			Languages languages = Languages.of(section);
			Predicate<String> translated = languages::haveAll;
			add(section, file, in, translated);
			for (Declared d : declared.values()) {
				String words = "figure." + d.figure().id() + ".definition";
				if (d.figure().section() == section && languages.haveAny(words) && !languages.haveAll(words)) {
					problems.add(new FigureProblem(d.file(), d.line(), NLS.bind(Messages.Problem_label, words)));
				}
			}
		} catch (IOException e) {
			problems.add(new FigureProblem(file, 0, e.getLocalizedMessage()));
		}
	}

	/** Reads one file; its figures refer to each other only after {@link #link()}. */
	void add(Section section, String file, InputStream in, Predicate<String> translated) {
		FigureChecker checker = new FigureChecker(section, translated);
		try {
			for (FigureSource source : FigureFileReader.read(in)) {
				try {
					FigureDefinition figure = checker.check(source);
					if (declared.containsKey(figure.id())) {
						throw new InvalidFigureException(Messages.Problem_twice);
					}
					declared.put(figure.id(), new Declared(figure, file, source.line()));
				} catch (InvalidFigureException e) {
					problem(file, source.line(), source.get("id"), e);
				}
			}
		} catch (InvalidFigureException e) {
			problem(file, e.line(), null, e);
		}
	}

	/** Leaves out the figures that refer to figures there are not, or in a circle, or that don't go together. */
	void link() {
		boolean changed = true;
		while (changed) {
			changed = false;
			for (Declared d : List.copyOf(declared.values())) {
				try {
					check(d.figure());
				} catch (InvalidFigureException e) {
					declared.remove(d.figure().id());
					problem(d.file(), d.line(), d.figure().id(), e);
					changed = true;
				}
			}
		}
	}

	private void check(FigureDefinition figure) throws InvalidFigureException {
		for (String id : references(figure)) {
			if (!declared.containsKey(id)) {
				throw new InvalidFigureException(NLS.bind(Messages.Problem_reference, id));
			}
			if (leadsTo(id, figure.id(), new HashSet<>())) {
				throw new InvalidFigureException(NLS.bind(Messages.Problem_circle, id));
			}
		}
		if (figure.kind() == Kind.CHANGE) {
			FigureDefinition of = declared.get(figure.of()).figure();
			if (of.asOf() != null || figure.baseline() != null && of.kind() != Kind.STOCK) {
				throw new InvalidFigureException(NLS.bind(Messages.Problem_baseline, of.id()));
			}
		}
		for (LeftOut leftOut : figure.leftOut()) {
			FigureDefinition against = declared.get(figure.against()).figure();
			if (against.type() == null) {
				throw new InvalidFigureException(NLS.bind(Messages.Problem_leftOut, against.id()));
			}
			Conditions.parse(against.type(), leftOut.where());
		}
	}

	private static List<String> references(FigureDefinition figure) {
		return switch (figure.kind()) {
		case CHANGE -> List.of(figure.of());
		case RATIO -> List.of(figure.of(), figure.against());
		default -> List.of();
		};
	}

	/** Whether the figure is, or is computed from, the one with this id. */
	private boolean leadsTo(String from, String id, Set<String> seen) {
		return from.equals(id) || seen.add(from) && declared.containsKey(from)
				&& references(declared.get(from).figure()).stream().anyMatch(next -> leadsTo(next, id, seen));
	}

	private void problem(String file, int line, String id, InvalidFigureException e) {
		String text = id == null ? e.getMessage() : id + ": " + e.getMessage();
		problems.add(new FigureProblem(file, e.line() == 0 ? line : e.line(), text));
	}
}
