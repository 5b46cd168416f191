/** The terms of a worker's retirement under the Labor Standards Act, with the arithmetic shown, and the forms it needs. */
package org.chancery.workforce.retirement;
