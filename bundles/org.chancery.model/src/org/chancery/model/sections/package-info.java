/** The sections installed and what their models say about their records. */
package org.chancery.model.sections;
