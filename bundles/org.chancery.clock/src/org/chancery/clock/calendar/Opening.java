package org.chancery.clock.calendar;

/** How much of a day the offices are open. */
public enum Opening {
	/** A day off. */
	NONE(0),
	/** Open in the morning only. */
	MORNING(1),
	/** Open in the afternoon only. */
	AFTERNOON(1),
	/** A whole day of work. */
	ALL(2);

	private final int halves;

	Opening(int halves) {
		this.halves = halves;
	}

	/** The half days that the offices are open: 0 to 2. */
	public int halves() {
		return halves;
	}

	/** Whether the offices are open at all. */
	public boolean isOpen() {
		return halves > 0;
	}
}
