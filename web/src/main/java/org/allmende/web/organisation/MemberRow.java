package org.allmende.web.organisation;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.Membership;
import org.allmende.identity.Person;
import org.allmende.identity.Role;
import org.jspecify.annotations.Nullable;

/** A member in the list, with the roles as ticked on the page. */
public class MemberRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String name;
    private final String email;
    private final Instant since;
    private Role[] roles;

    private MemberRow(Membership membership, String name, String email, Instant since) {
        this.id = membership.id().value();
        this.name = name;
        this.email = email;
        this.since = since;
        this.roles = membership.roles().stream().sorted().toArray(Role[]::new);
    }

    static MemberRow of(Membership membership, @Nullable Person person) {
        String name = person == null ? "" : person.name();
        String email = person == null ? "" : person.email();
        return new MemberRow(membership, name, email, membership.since());
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public Instant getSince() {
        return since;
    }

    public Role[] getRoles() {
        return roles;
    }

    public void setRoles(Role[] roles) {
        this.roles = roles;
    }
}
