package org.allmende.bid;

/**
 * What a bidder says to a condition of participation.
 *
 * @param met whether it, or one that is associated with it (Procurement Act 2023 s.22(8), (9)), satisfies the condition
 * @param where it is shown: words, and which of the bid's files
 */
public record ConditionAnswer(boolean met, String where) {}
