/** The ledger: the figures of published reports, frozen with the records behind them, and what became of them since. */
package org.chancery.ledger;
