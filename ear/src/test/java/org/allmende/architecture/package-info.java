/** Holds the rules of which module may know which. */
@NullMarked
package org.allmende.architecture;

import org.jspecify.annotations.NullMarked;
