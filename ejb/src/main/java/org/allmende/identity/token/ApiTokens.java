package org.allmende.identity.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Role;
import org.allmende.identity.account.Secrets;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/** The tokens of organisations. Whoever lists them checks that the reader is an owner. */
@ApplicationScoped
public class ApiTokens {

    /** What a token carries, and nothing else of what its maker may do. */
    private static final Permission CARRIED = Permission.REPORT_MILESTONE;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private People people;

    @Inject
    private DatabaseClock clock;

    void add(ApiToken token) {
        entityManager.persist(token);
        entityManager.flush();
    }

    /** As it is now, so that nobody else moves it before this transaction ends. */
    ApiToken getLocked(ApiTokenId id) {
        return Optional.ofNullable(entityManager.find(ApiToken.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new DomainProblem("API_TOKEN_UNKNOWN"));
    }

    /** All that were ever made, the newest first. */
    public List<ApiToken> of(OrganisationId organisation) {
        return entityManager
                .createQuery(
                        "select t from ApiToken t where t.organisation = :organisation order by t.madeAt desc, t.id",
                        ApiToken.class)
                .setParameter("organisation", organisation.value())
                .getResultList();
    }

    /**
     * Who acts with that secret now: its maker, with those roles in the one organisation that report results. Empty where the secret is
     * unknown, ended or out of date, or where its maker has no such role there any more.
     */
    @Transactional
    public Optional<Actor> actor(String secret) {
        Instant now = clock.now();
        return entityManager
                .createQuery("select t from ApiToken t where t.secretHash = :hash", ApiToken.class)
                .setParameter("hash", Secrets.hash(secret))
                .getResultStream()
                .findFirst()
                .filter(token -> token.isGood(now))
                .flatMap(token -> {
                    Actor maker = people.actor(token.person());
                    Set<Role> roles = maker.rolesIn(token.organisation()).stream()
                            .filter(CARRIED.roles()::contains)
                            .collect(Collectors.toSet());
                    if (roles.isEmpty()) {
                        return Optional.empty();
                    }
                    token.use(now);
                    return Optional.of(Actor.person(
                            token.person(),
                            maker.label() + " (" + token.name() + ")",
                            maker.language(),
                            Map.of(token.organisation(), roles)));
                });
    }
}
