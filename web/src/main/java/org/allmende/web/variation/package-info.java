/** Changes of a contract: proposed, answered, told, signed. */
@NullMarked
package org.allmende.web.variation;

import org.jspecify.annotations.NullMarked;
