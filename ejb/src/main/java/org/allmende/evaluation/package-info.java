/**
 * Judging bids: two officers open them, evaluators declare conflicts and score alone with reasons, a moderator records what
 * the panel agrees on. The arithmetic stands in {@code scoring}.
 */
@NullMarked
package org.allmende.evaluation;

import org.jspecify.annotations.NullMarked;
