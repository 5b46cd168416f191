/** Files of data in XML, such as those in which sections declare things. */
package org.chancery.model.xml;
