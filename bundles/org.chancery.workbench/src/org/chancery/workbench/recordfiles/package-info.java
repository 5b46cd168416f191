/** Files of one record each, in formats that sections bring along: electronic documents. */
package org.chancery.workbench.recordfiles;
