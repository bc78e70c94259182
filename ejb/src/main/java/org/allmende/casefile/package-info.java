/**
 * The thread of a case from challenge to outcome and its public timeline.
 */
@NullMarked
package org.allmende.casefile;

import org.jspecify.annotations.NullMarked;
