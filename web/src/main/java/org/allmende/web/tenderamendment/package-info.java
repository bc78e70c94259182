/** Changing a published tender, and reading what was changed. */
@NullMarked
package org.allmende.web.tenderamendment;

import org.jspecify.annotations.NullMarked;
