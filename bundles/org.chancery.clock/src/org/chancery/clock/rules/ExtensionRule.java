package org.chancery.clock.rules;

import java.util.List;
import java.util.Optional;

import org.chancery.clock.Text;

/**
 * Who may extend a time limit, how often and by how much, in the limit's own unit.
 *
 * @param times     how often at most
 * @param total     by how much at most, all together
 * @param beforeDue whether it must be granted before the limit has passed
 * @param notice    whether the one who waits must be told in writing, with the reason
 * @param levels    who may grant how much, the lowest first
 */
public record ExtensionRule(int times, int total, boolean beforeDue, boolean notice, List<Level> levels) {
	/**
	 * One who may grant extensions.
	 *
	 * @param id   the level's id, such as {@code sectionChief}
	 * @param name the level as people call it (二級主管)
	 * @param upTo how much it may grant at a time
	 */
	public record Level(String id, Text name, int upTo) {
	}

	/** The level with this id. */
	public Optional<Level> level(String id) {
		return levels.stream().filter(l -> l.id().equals(id)).findFirst();
	}

	/** The lowest level that may grant so much at a time. */
	public Optional<Level> levelFor(int amount) {
		return levels.stream().filter(l -> amount <= l.upTo()).findFirst();
	}
}
