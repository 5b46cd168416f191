package org.chancery.workforce.transfer;

/**
 * A proposal: a worker goes to a demand.
 *
 * @param worker the worker
 * @param demand where to, or null if there is no place
 * @param rank   which wish it is, from 0; -1 if none
 * @param reason why, in words for people, in the language of the running program
 */
public record Placement(Worker worker, Demand demand, int rank, String reason) {
}
