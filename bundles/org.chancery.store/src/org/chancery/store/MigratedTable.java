package org.chancery.store;

/**
 * A table that was copied from one store into another, and proved to be the same there.
 *
 * @param table the table's name, with its schema
 * @param rows  the number of its rows, in both stores
 * @param hash  the SHA-256 of all its values in the order of its key, in both stores, in hexadecimal
 */
public record MigratedTable(String table, long rows, String hash) {
}
