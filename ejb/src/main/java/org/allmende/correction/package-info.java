/**
 * What happens when results that both had verified turn out to have been wrong, even after they were paid: either side says so, the other
 * answers, and a second person of the council decides. Nothing is overwritten; what was corrected stands beside what was said before.
 */
@NullMarked
package org.allmende.correction;

import org.jspecify.annotations.NullMarked;
