/** A round of stock-taking in the workbench: a scanner types, and each label is judged at once. */
package org.chancery.property.ui;
