/**
 * Report outlines, text with figure fields, the proof-reader and the writers.
 */
package org.chancery.report;
