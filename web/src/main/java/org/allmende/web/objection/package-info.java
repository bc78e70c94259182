/** Pages of what follows a summary: questions about it, a bidder's objection, and the council's page on which another officer answers. */
@NullMarked
package org.allmende.web.objection;

import org.jspecify.annotations.NullMarked;
