/**
 * A fail of a bid that the law lets a council set aside: the moderator proposes it with reasons, a second person outside of the
 * panel approves or refuses, and with the award everybody reads that it was so. Before the approval nothing changes.
 */
@NullMarked
package org.allmende.evaluation.override;

import org.jspecify.annotations.NullMarked;
