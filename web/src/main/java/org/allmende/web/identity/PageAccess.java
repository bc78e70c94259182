package org.allmende.web.identity;

import org.allmende.identity.Actor;
import org.allmende.identity.Permission;

/** Who may reach a page or a resource at all. What is seen and done there is checked on the instance, by use case and query. */
public enum PageAccess {
    /** Anybody, without an account. */
    PUBLIC,
    /** Any signed-in person; others are sent to sign in and back. */
    SIGNED_IN,
    /** A signed-in person who has the named permission in any organisation. */
    REQUIRES,
    /** A program with a token of an organisation; the resource reads it, and answers 401 where it opens nothing. */
    BEARER;

    boolean admits(Actor actor, Permission permission) {
        return switch (this) {
            case PUBLIC, BEARER -> true;
            case SIGNED_IN -> actor.isPerson();
            case REQUIRES -> actor.isPerson() && actor.mayAnywhere(permission);
        };
    }
}
