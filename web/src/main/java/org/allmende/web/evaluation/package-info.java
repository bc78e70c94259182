/** Pages of opening, declaring conflicts, scoring alone and moderating together. */
@NullMarked
package org.allmende.web.evaluation;

import org.jspecify.annotations.NullMarked;
