/** What the clock does with bids before the deadline: reminds of drafts that were never sent. */
@NullMarked
package org.allmende.bpmn.bid;

import org.jspecify.annotations.NullMarked;
