/**
 * Derby's network server, over TLS only, for one store.
 */
package org.chancery.store.derby.server;
