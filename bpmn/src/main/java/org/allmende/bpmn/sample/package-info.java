/** The engine's side of time travel: sample and test mode alone, not part of a production archive. */
@NullMarked
package org.allmende.bpmn.sample;

import org.jspecify.annotations.NullMarked;
