/** What the section's questions to the store have in common. */
package org.chancery.vehicles.queries;
