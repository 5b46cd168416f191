/** A report's pages as they print, for the screen, with what stands behind each place. */
package org.chancery.report.preview;
