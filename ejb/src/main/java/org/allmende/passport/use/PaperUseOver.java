package org.allmende.passport.use;

/** A use ended by those who asked for it, or with their matter: no answer is needed any more, if there was none. */
public record PaperUseOver(PaperUseId use) {}
