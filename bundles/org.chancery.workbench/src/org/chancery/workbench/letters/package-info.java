/** Letters about records, and their templates. */
package org.chancery.workbench.letters;
