/** Pages of the award: decision, notice, the public result and each bidder's own summary. */
@NullMarked
package org.allmende.web.award;

import org.jspecify.annotations.NullMarked;
