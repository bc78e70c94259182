/** Pages on which a fail of a bid is set aside by two people, and the words by which everybody reads of it. */
@NullMarked
package org.allmende.web.override;

import org.jspecify.annotations.NullMarked;
