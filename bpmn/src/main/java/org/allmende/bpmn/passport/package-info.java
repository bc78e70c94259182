/** The daily process that tells organisations which of their papers end. */
@NullMarked
package org.allmende.bpmn.passport;

import org.jspecify.annotations.NullMarked;
