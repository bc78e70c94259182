/** Pages of the phases of a competitive flexible procedure: the plan, the shortlist, the dialogue and what suppliers are told. */
@NullMarked
package org.allmende.web.phase;

import org.jspecify.annotations.NullMarked;
