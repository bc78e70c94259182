/**
 * Objections to direct awards: any organisation but the supplier may object between the transparency notice and the end of the
 * standstill, and suspends the award until an officer who had no part in it has answered. The portal's own rule, as for tenders.
 */
@NullMarked
package org.allmende.direct.objection;

import org.jspecify.annotations.NullMarked;
