/** What sections check in their own records: duties, gaps, time that has run out. */
package org.chancery.store.checks;
