/** Those with whom an organisation bids: the team of a bid, and the invitation into its workspace. */
@NullMarked
package org.allmende.web.bidteam;

import org.jspecify.annotations.NullMarked;
