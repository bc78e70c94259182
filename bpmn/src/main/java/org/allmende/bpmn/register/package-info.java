/** What waits about the services of the register: answers that councils owe to requests for data. */
@NullMarked
package org.allmende.bpmn.register;

import org.jspecify.annotations.NullMarked;
