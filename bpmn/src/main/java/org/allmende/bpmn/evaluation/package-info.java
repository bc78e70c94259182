/** The process from the deadline to the panel's consensus: whose turn it is while bids are opened, scored and moderated. */
@NullMarked
package org.allmende.bpmn.evaluation;

import org.jspecify.annotations.NullMarked;
