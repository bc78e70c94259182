package org.allmende.notification;

/** A mail in words: subject and plain text. */
public record Letter(String subject, String body) {}
