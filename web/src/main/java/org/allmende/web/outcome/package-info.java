/** Pages of outcomes: report and verify a milestone, approve its payment. */
@NullMarked
package org.allmende.web.outcome;

import org.jspecify.annotations.NullMarked;
