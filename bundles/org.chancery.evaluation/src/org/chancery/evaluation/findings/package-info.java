/** The risk of processes, and what closes a finding. */
package org.chancery.evaluation.findings;
