/** What the sections' checks find in the open store. */
package org.chancery.workbench.checks;
