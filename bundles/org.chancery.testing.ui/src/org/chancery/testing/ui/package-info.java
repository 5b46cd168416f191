/** What the tests of sections' windows have in common. No feature installs it. */
package org.chancery.testing.ui;
