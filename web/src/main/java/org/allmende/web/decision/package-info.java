/** Pages on which a council decides on a challenge by two people, and on which the group answers. */
@NullMarked
package org.allmende.web.decision;

import org.jspecify.annotations.NullMarked;
