/** What the section looks for in its records. */
package org.chancery.procurement.checks;
