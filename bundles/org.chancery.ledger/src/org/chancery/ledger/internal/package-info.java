/** How ledgers are frozen, kept and compared. */
package org.chancery.ledger.internal;
