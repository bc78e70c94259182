/** The days on which obligations of a contract are due, as processes. */
@NullMarked
package org.allmende.bpmn.obligation;

import org.jspecify.annotations.NullMarked;
