/**
 * The wizards that bring tables in and out.
 */
package org.chancery.workbench.exchange;
