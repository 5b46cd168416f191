/** The calendar of the schedule in the workbench. */
package org.chancery.schedule.ui;
