/** More time for a milestone, and the remedy of a missed one, as processes. */
@NullMarked
package org.allmende.bpmn.remedy;

import org.jspecify.annotations.NullMarked;
