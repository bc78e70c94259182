/** The way of a procurement before bids come in: its threshold, to whom it is reserved, what bidders must show for that. */
@NullMarked
package org.allmende.web.way;

import org.jspecify.annotations.NullMarked;
