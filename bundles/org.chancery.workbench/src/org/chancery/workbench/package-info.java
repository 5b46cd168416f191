/**
 * The RCP application: what all its parts share, and the perspective of a section.
 */
package org.chancery.workbench;
