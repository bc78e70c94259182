/** The page on which anybody tries out a price formula and weights with invented bids. */
@NullMarked
package org.allmende.web.scoring;

import org.jspecify.annotations.NullMarked;
