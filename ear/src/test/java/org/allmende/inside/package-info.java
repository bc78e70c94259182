/**
 * Tests that call use cases inside the running server, on its own database, engine and clock. Each makes the cases that it
 * needs, so that none depends on what another has left.
 */
@NullMarked
package org.allmende.inside;

import org.jspecify.annotations.NullMarked;
