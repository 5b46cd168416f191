/** Answers in numbered versions, and the hours of councillors' requests for data. */
package org.chancery.oversight.answers;
