/**
 * Tables in and out: mapping, preview and the list of errors.
 */
package org.chancery.exchange;
