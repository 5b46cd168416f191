/**
 * Letters about records: what a section declares in {@code section/letters.xml}, as OpenDocument templates that people change
 * in an office program, filled from a record.
 */
package org.chancery.letters;
