/**
 * The business case of a mutual as a living document: texts of which every version stays, and a cash flow month by month. Seen
 * and written by the circle alone.
 */
@NullMarked
package org.allmende.mutual.plan;

import org.jspecify.annotations.NullMarked;
