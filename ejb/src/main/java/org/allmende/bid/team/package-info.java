/** Those with whom an organisation bids: who they are, what they do, and who of them writes in the bid's workspace. */
@NullMarked
package org.allmende.bid.team;

import org.jspecify.annotations.NullMarked;
