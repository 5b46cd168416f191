/** The text of chapters as it is edited: one row of pieces, from which the chapter's file can be written again. */
package org.chancery.report.text;
