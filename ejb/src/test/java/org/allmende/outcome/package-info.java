/** Tests of the outcome's rules. */
package org.allmende.outcome;
