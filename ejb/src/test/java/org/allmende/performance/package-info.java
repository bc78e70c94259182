/** Tests of the rules about a contract's performance. */
package org.allmende.performance;
