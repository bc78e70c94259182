/**
 * What a council says before it tenders: that it engages with the market, with what suppliers answer, and that it plans a tender.
 * The tender that follows names both, and a planned notice may shorten its tendering period.
 */
@NullMarked
package org.allmende.planning;

import org.jspecify.annotations.NullMarked;
