package org.chancery.flow;

import java.time.LocalDate;

import org.chancery.clock.rules.Rule;
import org.chancery.clock.rules.RuleBook;
import org.chancery.model.Record;
import org.chancery.model.Request;
import org.chancery.store.Store;

/**
 * Who takes a step.
 *
 * @param user      the user's name
 * @param approvers who may grant extensions
 * @param rules     the rules that say which levels there are
 */
public record Actor(String user, Approvers approvers, RuleBook rules) {
	/** The one who opened the store. May wait for the database. */
	public static Actor of(Store store) {
		return new Actor(store.access().user(), Approvers.of(store), RuleBooks.of(store));
	}

	/** Somebody where nobody is named to grant extensions. */
	public static Actor named(String user) {
		return new Actor(user, Approvers.NONE, RuleBook.builtIn());
	}

	/** Whether this one may grant or refuse the extension of a record's clock that was asked for. */
	public boolean mayAnswer(FlowClock clock, Record record, Request request, LocalDate today) {
		Rule rule = rules.rule(clock.rule(), (LocalDate) record.eGet(clock.start()));
		return approvers.mayGrant(user, rule, request.getLevel(), today);
	}
}
