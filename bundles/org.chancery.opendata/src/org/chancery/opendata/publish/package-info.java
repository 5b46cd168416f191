/** Publishing datasets straight from the other sections' records, without personal data and without small counts. */
package org.chancery.opendata.publish;
