package org.chancery.report.internal.chapter;

/** Text as it stands in the file, line breaks and all. */
public record Characters(String text, int line) implements Node {
}
