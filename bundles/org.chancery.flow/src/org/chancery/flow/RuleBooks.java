package org.chancery.flow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.chancery.clock.ClockException;
import org.chancery.clock.rules.Rule;
import org.chancery.clock.rules.RuleBook;
import org.chancery.flow.internal.PerStore;
import org.chancery.model.LimitRules;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordQuery.Sort;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.core.runtime.ILog;

/**
 * The rules of time limits that a store goes by: those that come with the program, and the city's own. Kept in memory until
 * one of them changes.
 */
public final class RuleBooks {
	private static final RecordType OWN = SectionRegistry.instance().typeOf(ModelPackage.Literals.LIMIT_RULES).orElseThrow();
	private static final int MOST = 1000;
	private static final PerStore<RuleBook> OF = new PerStore<>(RuleBooks::isPart, RuleBooks::read);

	private RuleBooks() {
	}

	/** Whether records of this type hold rules. */
	public static boolean isPart(RecordType type) {
		return type == OWN;
	}

	/** The rules of this store as they now are. May wait for the database. */
	public static RuleBook of(Store store) {
		return OF.get(store);
	}

	/**
	 * The rules in a city's own file.
	 *
	 * @throws ClockException naming the line or the rule if the file is not as it must be
	 */
	public static List<Rule> rules(LimitRules own) {
		return RuleBook.read(new ByteArrayInputStream(own.getText().getBytes(StandardCharsets.UTF_8)), own.getName());
	}

	/** The record that keeps a city's own file. */
	public static LimitRules record(String name, String text, LocalDate issued) {
		LimitRules own = ModelFactory.eINSTANCE.createLimitRules();
		own.setEffectiveDate(issued);
		own.setName(name);
		own.setText(text);
		return own;
	}

	/**
	 * Whether a city's own file can be kept beside the rules that are there.
	 *
	 * @throws ClockException with the reason if it can't: the file is not as it must be, or a version is there already
	 */
	public static void check(Store store, LimitRules own) {
		without(store, own.getId()).with(rules(own));
	}

	private static RuleBook read(Store store) {
		return without(store, 0);
	}

	private static RuleBook without(Store store, long leftOut) {
		RuleBook book = RuleBook.builtIn();
		if (!store.access().mayRead(OWN.section())) {
			return book;
		}
		RecordQuery query = RecordQuery.all(OWN).withFeatures(List.of(ModelPackage.Literals.LIMIT_RULES__NAME, ModelPackage.Literals.LIMIT_RULES__TEXT))
				.orderBy(List.of(new Sort(ModelPackage.Literals.RECORD__EFFECTIVE_DATE, false))).limit(MOST);
		for (RecordRow row : store.rows(query)) {
			if (row.id() != leftOut) {
				LimitRules own = record((String) row.values().get(0), (String) row.values().get(1), null);
				try {
					book = book.with(rules(own));
				} catch (ClockException e) {
					// it was good when it was kept: the program has rules now that it contradicts
					ILog.of(RuleBooks.class).error(own.getName(), e);
				}
			}
		}
		return book;
	}
}
