/** Tests of what no single bundle can see: that the bundles' sources keep to the design. They read files only. */
package org.chancery.architecture;
