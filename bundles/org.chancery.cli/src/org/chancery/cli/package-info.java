/**
 * Headless commands over the same services as the workbench.
 */
package org.chancery.cli;
