/** Proof-reads the reports that Chancery composes, with the same rules as any other document. */
package org.chancery.proofread.report;
