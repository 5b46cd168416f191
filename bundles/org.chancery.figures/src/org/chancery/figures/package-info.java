/**
 * Figure definitions, their computation, daily rollups and the ledger.
 */
package org.chancery.figures;
