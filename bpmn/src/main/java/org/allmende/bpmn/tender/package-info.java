/**
 * The tender as a process: waits for its publication and its deadline, calls evaluation and award, ends where nothing can be
 * awarded.
 */
@NullMarked
package org.allmende.bpmn.tender;

import org.jspecify.annotations.NullMarked;
