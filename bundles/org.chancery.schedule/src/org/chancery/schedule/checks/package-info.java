/** What the section looks for in its own records; nothing of what is found tells anything confidential. */
package org.chancery.schedule.checks;
