package org.allmende.publicnotice;

/**
 * A notice as the law knows it on some day.
 *
 * @param number on the central digital platform: {@code UK4}
 * @param law where the law asks for it, and says what stands in it
 */
public record PublicNotice(NoticeKind kind, String number, String law) {}
