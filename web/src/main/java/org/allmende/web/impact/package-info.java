/** Pages about what contracts bring about and what their providers can expect to be paid. */
@NullMarked
package org.allmende.web.impact;

import org.jspecify.annotations.NullMarked;
