/** What the section looks for in its own records. */
package org.chancery.oversight.checks;
