/**
 * What becomes of a milestone that cannot be met in time: more time by agreement, on the record; and after it was missed a plan to put it
 * right, whose failure opens step-in, where the contract allows it, and termination for breach. The law sets no periods for any of this.
 */
@NullMarked
package org.allmende.remedy;

import org.jspecify.annotations.NullMarked;
