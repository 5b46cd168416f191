/**
 * EMF objects in SQL: sessions, queries, versions, the change feed, the audit trail.
 */
package org.chancery.store;
