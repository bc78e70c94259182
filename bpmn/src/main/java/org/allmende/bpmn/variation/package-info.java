/** A change of a contract as a process. */
@NullMarked
package org.allmende.bpmn.variation;

import org.jspecify.annotations.NullMarked;
