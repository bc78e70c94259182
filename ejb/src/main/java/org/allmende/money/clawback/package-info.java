/**
 * What becomes of outcomes that were paid and do not stand: the council claims them back within the days that the contract says, or the
 * provider corrects itself; a second person of the council decides; what is owed is set off against the next payments.
 */
@NullMarked
package org.allmende.money.clawback;

import org.jspecify.annotations.NullMarked;
