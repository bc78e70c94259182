/** Tests of the contract's rules. */
package org.allmende.contract;
