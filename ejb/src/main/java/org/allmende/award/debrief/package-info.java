/**
 * What bidders ask about their own assessment summary, and what the council answers: between that bidder and the council alone,
 * unlike a question about an open tender, which is published to everybody.
 */
@NullMarked
package org.allmende.award.debrief;

import org.jspecify.annotations.NullMarked;
