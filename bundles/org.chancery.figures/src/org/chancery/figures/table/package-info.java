/** Figures as tables for other programs: CSV and JSON. */
package org.chancery.figures.table;
