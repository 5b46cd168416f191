/** Headcounts as agencies return them each quarter: each once, the missing and the implausible listed. */
package org.chancery.workforce.returns;
