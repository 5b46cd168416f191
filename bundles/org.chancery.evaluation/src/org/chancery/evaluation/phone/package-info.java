/** Phone-courtesy tests: the blind draw of lines, and the scores of calls. */
package org.chancery.evaluation.phone;
