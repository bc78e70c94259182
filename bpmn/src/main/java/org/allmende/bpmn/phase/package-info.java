/** The process of a competitive flexible tender from the shortlist to the end of its final tenders. */
@NullMarked
package org.allmende.bpmn.phase;

import org.jspecify.annotations.NullMarked;
