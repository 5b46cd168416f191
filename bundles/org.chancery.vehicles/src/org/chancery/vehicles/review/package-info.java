/** The review of vehicle requests: each measured by the rule in force, with the arithmetic shown. */
package org.chancery.vehicles.review;
