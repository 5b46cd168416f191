/**
 * Stock-taking: what is to be found, what each label read is judged to be, what is missing, and the record to be signed.
 * Without windows.
 */
package org.chancery.property.stocktaking;
