/** The process of the award: decision, summaries to all at once, notice, standstill; and that of each objection to it. */
@NullMarked
package org.allmende.bpmn.award;

import org.jspecify.annotations.NullMarked;
