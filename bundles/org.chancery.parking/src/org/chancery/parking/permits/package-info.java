/** Issues parking permits within their limits, prints them with codes, and tells what a code that was read is worth. */
package org.chancery.parking.permits;
