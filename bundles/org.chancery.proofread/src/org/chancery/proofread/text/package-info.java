/** What the rules read out of Chinese official prose: amounts with units, dates in the Minguo calendar, lists. */
package org.chancery.proofread.text;
