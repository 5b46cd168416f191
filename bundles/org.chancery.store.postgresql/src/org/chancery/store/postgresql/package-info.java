/**
 * PostgreSQL, and what speaks its protocol.
 */
package org.chancery.store.postgresql;
