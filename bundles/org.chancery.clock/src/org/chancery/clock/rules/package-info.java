/** Rules of time limits as dated data: see {@code schema/rules.xsd}. */
package org.chancery.clock.rules;
