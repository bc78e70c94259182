/** A milestone as a process: reported or missed, verified by council and users, returned or paid. */
@NullMarked
package org.allmende.bpmn.outcome;

import org.jspecify.annotations.NullMarked;
