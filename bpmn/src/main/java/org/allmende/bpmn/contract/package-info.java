/** The contract as a process: prepared, signed by both sides, its milestones run, completed. */
@NullMarked
package org.allmende.bpmn.contract;

import org.jspecify.annotations.NullMarked;
