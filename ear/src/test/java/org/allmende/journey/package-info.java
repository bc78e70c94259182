/** Ways through the portal as a person takes them, in a real browser. */
@NullMarked
package org.allmende.journey;

import org.jspecify.annotations.NullMarked;
