/** What reductions of staff and postings on the web saved: sums that follow from each year's parameters. */
package org.chancery.workforce.costs;
