/** Tests of the rules about changes of a contract. */
package org.allmende.variation;
