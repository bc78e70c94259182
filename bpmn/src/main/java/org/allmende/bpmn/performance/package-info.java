/** Reviews of a contract's performance, and notices of breach or poor performance, as processes. */
@NullMarked
package org.allmende.bpmn.performance;

import org.jspecify.annotations.NullMarked;
