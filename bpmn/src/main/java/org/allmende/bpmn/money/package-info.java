/** What was paid and does not stand, as a process: claimed back or corrected, replied to, decided, credited. */
@NullMarked
package org.allmende.bpmn.money;

import org.jspecify.annotations.NullMarked;
