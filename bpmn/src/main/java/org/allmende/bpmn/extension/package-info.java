/** An extension of a contract as a process. */
@NullMarked
package org.allmende.bpmn.extension;

import org.jspecify.annotations.NullMarked;
