/** Tests of net outcomes and expected payments. */
package org.allmende.performance.impact;
