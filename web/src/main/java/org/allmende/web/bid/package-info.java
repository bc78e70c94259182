/** Pages of bids: the workspace, the receipt and its check. */
@NullMarked
package org.allmende.web.bid;

import org.jspecify.annotations.NullMarked;
