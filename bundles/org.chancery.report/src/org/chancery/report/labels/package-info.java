/** Labels with codes that scanners read, on sheets of labels. */
package org.chancery.report.labels;
