package org.allmende.passport.use;

/** A partner's paper is asked for, and its holder has to answer. */
public record PaperAsked(PaperUseId use) {}
