package org.chancery.report.internal.compose;

import org.chancery.report.internal.Messages;
import org.chancery.report.internal.chapter.ChapterException;
import org.eclipse.osgi.util.NLS;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;

/** Reads the conditions in chapters: SQL in the portable subset, with every name quoted so that all engines read it alike. */
final class Where {
	private Where() {
	}

	/** @throws ChapterException if the text is no condition */
	static Condition parse(int line, String where) {
		try {
			DSLContext portable = DSL.using(SQLDialect.DEFAULT);
			Condition parsed = portable.parser().parseCondition(where);
			// the parser leaves names unquoted as they were written; written out and read again they are quoted
			String quoted = DSL.using(SQLDialect.DEFAULT, new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS))
					.renderInlined(parsed);
			return portable.parser().parseCondition(quoted);
		} catch (ParserException e) {
			throw new ChapterException(line, NLS.bind(Messages.Chapter_where, where, e.getMessage()), e);
		}
	}
}
