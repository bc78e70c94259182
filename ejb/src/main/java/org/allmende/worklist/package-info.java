/**
 * Whose turn it is and until when: the read model that processes write and pages read.
 */
@NullMarked
package org.allmende.worklist;

import org.jspecify.annotations.NullMarked;
