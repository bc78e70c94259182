/** A notice about a contract as a process. */
@NullMarked
package org.allmende.bpmn.contractnotice;

import org.jspecify.annotations.NullMarked;
