/** Publishing a tender by two: proposing it with the assessment of conflicts, the preview, and the review afterwards. */
@NullMarked
package org.allmende.web.tenderpublication;

import org.jspecify.annotations.NullMarked;
