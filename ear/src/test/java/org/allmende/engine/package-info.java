/** Proves on the running server that processes and domain share one transaction. */
@NullMarked
package org.allmende.engine;

import org.jspecify.annotations.NullMarked;
