/** A principal's days: reading them, what clashes in them, and what is given to others of them. */
package org.chancery.schedule.agenda;
