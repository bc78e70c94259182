/** A late correction of verified results as a process: answered, decided, and what is added paid. */
@NullMarked
package org.allmende.bpmn.correction;

import org.jspecify.annotations.NullMarked;
