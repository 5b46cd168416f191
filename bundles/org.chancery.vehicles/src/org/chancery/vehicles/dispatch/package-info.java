/**
 * Dispatch: which vehicle and which driver go where, what stands in the way, and that nobody has either twice at once. Without
 * windows.
 */
package org.chancery.vehicles.dispatch;
