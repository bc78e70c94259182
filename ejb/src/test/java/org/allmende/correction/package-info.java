/** Late corrections, worked by hand. */
package org.allmende.correction;
