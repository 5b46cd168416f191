/** Time limits and work flow as people see them: next steps, why a date is due, the list of what waits, work calendars. */
package org.chancery.workbench.limits;
