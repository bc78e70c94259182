/**
 * How the obligations of a signed contract are kept: for each day on which one is due, its side says that it is done, the other accepts or
 * disputes it. A reminder goes before the day, and word to the other side after it. The law sets no periods for any of this.
 */
@NullMarked
package org.allmende.obligation;

import org.jspecify.annotations.NullMarked;
