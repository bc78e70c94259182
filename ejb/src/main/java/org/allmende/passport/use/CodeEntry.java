package org.allmende.passport.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.allmende.identity.Acting;
import org.allmende.identity.account.Throttle;
import org.allmende.shared.DomainProblem;

/**
 * Where a code is typed in. Whoever types codes that do not exist waits longer and longer, as at the sign-in; what has been right
 * forgives nothing that was wrong before, or one's own code would be a way to go on guessing.
 *
 * <p>Errors: {@code CODE_TOO_MANY_TRIES}.
 */
@ApplicationScoped
public class CodeEntry {

    private static final String ACT = "passport-code";

    @Inject
    private ShareCodes codes;

    @Inject
    private Throttle throttle;

    /** The code that the current person typed, however they wrote it, in force or not; empty where there is none. */
    public Optional<ShareCode> look(String typed) {
        String person = Acting.current().requirePerson().value().toString();
        if (!throttle.admits(ACT, person)) {
            throw new DomainProblem("CODE_TOO_MANY_TRIES");
        }
        Optional<ShareCode> found = codes.byWords(typed);
        if (found.isPresent()) {
            throttle.takeBack(ACT, person);
        }
        return found;
    }
}
