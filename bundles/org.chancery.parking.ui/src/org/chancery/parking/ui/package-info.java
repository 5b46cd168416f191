/** The permit desk: applications to be decided beside permits that are checked. */
package org.chancery.parking.ui;
