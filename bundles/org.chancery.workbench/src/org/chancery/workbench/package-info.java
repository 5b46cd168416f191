/**
 * The RCP application.
 */
package org.chancery.workbench;
