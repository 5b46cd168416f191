/** The matching of donations with needs in the workbench: proposals with their reasons, to be promised at one press. */
package org.chancery.supplies.ui;
