package org.chancery.proofread;

import java.util.List;

/**
 * One kind of error that the proof-reader looks for; an OSGi service. A bundle contributes a rule by providing this service.
 * A rule is called from any thread, for several documents at once, and keeps nothing between calls.
 */
public interface ProofRule {
	/** A short name that stays the same, in lower case with hyphens: {@code list-count}. */
	String id();

	/** What the rule looks for, in the language of the running program, in a few words. */
	String label();

	/** What it finds in a document, in any order. */
	List<Finding> check(Proof proof);
}
