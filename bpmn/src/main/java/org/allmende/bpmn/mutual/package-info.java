/** The process of staff who take their service over, from the statement of interest on; the circle before it has none. */
@NullMarked
package org.allmende.bpmn.mutual;

import org.jspecify.annotations.NullMarked;
