/**
 * The server of a department's store: starts it, backs it up, keeps its users.
 */
package org.chancery.server;
