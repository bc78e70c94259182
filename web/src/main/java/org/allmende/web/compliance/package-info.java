/** Pages of the check of bids: the officers' own, and the bidder's on which it answers what it is asked. */
@NullMarked
package org.allmende.web.compliance;

import org.jspecify.annotations.NullMarked;
