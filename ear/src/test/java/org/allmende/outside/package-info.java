/** The running portal with its sample as it is seen from outside: over HTTP, by SQL, by mail. */
@NullMarked
package org.allmende.outside;

import org.jspecify.annotations.NullMarked;
