/** Pages of a secret ballot: opening it, taking a paper, putting it into the urn, and the open urn after the count. */
@NullMarked
package org.allmende.web.ballot;

import org.jspecify.annotations.NullMarked;
