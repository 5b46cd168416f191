/**
 * What a Derby database behind a server lets whom do: users, roles, grants, and an audit trail that nobody but the
 * database writes.
 */
package org.chancery.store.derby.rights;
