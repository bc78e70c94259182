package org.allmende.follow;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/** A person follows something no more; nothing of it is kept. Errors: {@code FOLLOW_UNKNOWN}. */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class StopFollowing {

    @Inject
    private Access access;

    @Inject
    private Follows follows;

    /** What is followed no more. */
    public record Command(FollowId follow) {}

    public void stop(Command command) {
        Follow follow = follows.get(command.follow());
        access.toPerson(follow.person());
        follows.remove(follow);
    }
}
