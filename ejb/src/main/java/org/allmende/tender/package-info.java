/**
 * Tenders: what a council asks for, by which criteria bids are judged and until when they may come. Publication freezes the
 * criteria; from then on only the status moves.
 */
@NullMarked
package org.allmende.tender;

import org.jspecify.annotations.NullMarked;
