package org.allmende.passport.use;

/** In what kind of matter a paper is used. */
public enum UseKind {
    /** An expression of interest. */
    EXPRESSION
}
