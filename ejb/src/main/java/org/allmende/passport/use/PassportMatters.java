package org.allmende.passport.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;

/** All matters in which papers are used. Errors: {@code USE_MATTER_UNKNOWN}, {@code USE_MATTER_OVER}. */
@ApplicationScoped
public class PassportMatters {

    @Inject
    @Any
    private Instance<PassportMatter> kinds;

    public Matter of(UUID subject) {
        return kind(subject).of(subject);
    }

    /** The draft of that organisation, which nobody sends before this transaction ends. */
    Matter lockForChange(UUID subject, OrganisationId lead) {
        PassportMatter kind = kind(subject);
        if (!kind.of(subject).lead().equals(lead)) {
            throw new AccessRefused(Permission.USE_PAPERS);
        }
        kind.lockForChange(subject);
        return kind.of(subject);
    }

    /** Refuses where the matter is a draft no more. */
    void requireOpen(UUID subject) {
        if (!of(subject).open()) {
            throw new DomainProblem("USE_MATTER_OVER");
        }
    }

    public List<Matter> openOf(Collection<OrganisationId> leads) {
        return kinds.stream().flatMap(kind -> kind.openOf(leads).stream()).toList();
    }

    public Set<UUID> openAmong(Collection<UUID> subjects) {
        return kinds.stream().flatMap(kind -> kind.openAmong(subjects).stream()).collect(Collectors.toSet());
    }

    private PassportMatter kind(UUID subject) {
        return kinds.stream()
                .filter(kind -> kind.knows(subject))
                .findFirst()
                .orElseThrow(() -> new DomainProblem("USE_MATTER_UNKNOWN"));
    }
}
