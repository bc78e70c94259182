/**
 * The contract manager's portfolio: every contract of a council with risk signals by published simple rules, read from one row each, and
 * the views that a person keeps.
 */
@NullMarked
package org.allmende.performance.portfolio;

import org.jspecify.annotations.NullMarked;
