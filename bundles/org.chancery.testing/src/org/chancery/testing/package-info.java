/** What the tests of sections have in common. No feature installs it. */
package org.chancery.testing;
