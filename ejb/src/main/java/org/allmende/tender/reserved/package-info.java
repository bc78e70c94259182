/**
 * Procedures that are open to some suppliers alone: public service mutuals and supported employment providers. What the law asks
 * of such a procedure, paragraph by paragraph; what it asks of a bidder is in {@code org.allmende.bid.reserved}.
 */
@NullMarked
package org.allmende.tender.reserved;

import org.jspecify.annotations.NullMarked;
