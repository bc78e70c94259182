/** The end of a contract before its last day, and at it, as processes. */
@NullMarked
package org.allmende.bpmn.termination;

import org.jspecify.annotations.NullMarked;
