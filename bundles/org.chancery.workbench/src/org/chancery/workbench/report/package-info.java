/** The report in the workbench: as it prints, with every figure open down to the records behind it. */
package org.chancery.workbench.report;
