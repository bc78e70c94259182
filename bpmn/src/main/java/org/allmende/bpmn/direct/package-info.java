/** A direct award as a process. */
@NullMarked
package org.allmende.bpmn.direct;

import org.jspecify.annotations.NullMarked;
