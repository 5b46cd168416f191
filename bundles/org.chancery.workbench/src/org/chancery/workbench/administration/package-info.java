/**
 * The users of a department's server and its audit trail, for those who may see them.
 */
package org.chancery.workbench.administration;
