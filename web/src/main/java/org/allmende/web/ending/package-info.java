/** How a contract goes on and ends: options to extend it, and its end before the last day. */
@NullMarked
package org.allmende.web.ending;

import org.jspecify.annotations.NullMarked;
