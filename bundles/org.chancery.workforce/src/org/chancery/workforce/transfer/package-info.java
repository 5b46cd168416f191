/**
 * Proposes where surplus workers go (超額工友移撥媒合): by need, wish and district, at the least cost of a stated objective, each
 * proposal with its reason. Without windows.
 */
package org.chancery.workforce.transfer;
