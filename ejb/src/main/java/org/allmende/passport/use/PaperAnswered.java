package org.allmende.passport.use;

/** The holder has consented or refused. */
public record PaperAnswered(PaperUseId use) {}
