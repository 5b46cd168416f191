/** Installs, updates, removes and rolls back features of the running product, as far as IT's policy allows. */
package org.chancery.install;
