/** The process from the receipt of an expression of interest to the start of a procurement. */
@NullMarked
package org.allmende.bpmn.challenge;

import org.jspecify.annotations.NullMarked;
