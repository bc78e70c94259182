/** The page on which a provider brings in results, and what the public sees of them. */
@NullMarked
package org.allmende.web.result;

import org.jspecify.annotations.NullMarked;
