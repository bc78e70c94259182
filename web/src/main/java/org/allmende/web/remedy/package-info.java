/** A milestone that cannot be met in time: more time, remedy, step-in. */
@NullMarked
package org.allmende.web.remedy;

import org.jspecify.annotations.NullMarked;
