/** Pages of objections to an award: the bidder's own, and the council's on which another officer answers. */
@NullMarked
package org.allmende.web.objection;

import org.jspecify.annotations.NullMarked;
