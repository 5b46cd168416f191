/** The policy of IT in p2's own dialogs. */
package org.chancery.workbench.install;
