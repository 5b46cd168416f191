package org.chancery.report.internal.chapter;

/** A piece of a chapter's file. */
public sealed interface Node permits Element, Characters {
	/** The line of the file it ends on, from 1. */
	int line();
}
