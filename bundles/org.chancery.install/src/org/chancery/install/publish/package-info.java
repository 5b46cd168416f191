/** Adds versions to an update site and signs them. */
package org.chancery.install.publish;
