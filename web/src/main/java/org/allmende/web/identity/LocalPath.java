package org.allmende.web.identity;

import org.jspecify.annotations.Nullable;

/** Where to go on after signing in: a path of this portal and nothing else. */
final class LocalPath {

    static final String START = "/tasks";

    private LocalPath() {}

    /**
     * The path if it leads nowhere but into the portal, else the start page. Refuses other hosts in every spelling that
     * browsers follow: {@code //host}, {@code /\host}, schemes, control characters.
     */
    static String orStart(@Nullable String path) {
        return path != null && isLocal(path) ? path : START;
    }

    private static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl)
                && !path.startsWith("/sign-in")
                && !path.startsWith("/sign-out")
                && !path.startsWith("/api/");
    }
}
