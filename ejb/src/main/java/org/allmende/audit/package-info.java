/**
 * The trace of every use case: who called it, on what, and how it ended. Append-only.
 */
@NullMarked
package org.allmende.audit;

import org.jspecify.annotations.NullMarked;
