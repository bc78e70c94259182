package org.allmende.challenge.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How long a clock took, in days of London, over those whose clock was answered.
 *
 * @param median the lower one of two middle values; null where none was answered
 * @param longest null where none was answered
 * @param answered how many these are
 * @param late how many clocks ran out unanswered, whether answered later or not
 */
public record DaysTaken(@Nullable Integer median, @Nullable Integer longest, long answered, long late) {}
