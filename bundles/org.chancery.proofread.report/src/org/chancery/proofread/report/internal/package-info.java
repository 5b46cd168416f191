/** How a composed report becomes plain text and back. */
package org.chancery.proofread.report.internal;
