/**
 * How the right to challenge is used: counted from what is public, over all councils, for each council and each kind of body. The
 * right failed once for want of such figures; nobody could say how often it was refused, and why.
 */
@NullMarked
package org.allmende.challenge.statistics;

import org.jspecify.annotations.NullMarked;
