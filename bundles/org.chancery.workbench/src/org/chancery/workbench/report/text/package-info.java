/** The text of a report as it is written: its chapters, their text with figure fields, states and comments. */
package org.chancery.workbench.report.text;
