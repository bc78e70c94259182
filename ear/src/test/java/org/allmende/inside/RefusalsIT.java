package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.audit.Trail;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.Role;
import org.allmende.identity.UseCase;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every use case times every role: whoever lacks the permission on this very thing is refused, in the audit, and nothing changes. */
class RefusalsIT extends InsidePortal {

    private static final Set<Permission> OF_NO_ROLE =
            Set.of(Permission.ANYBODY, Permission.OWN_ACCOUNT, Permission.REGISTER_ORGANISATION);

    @Inject
    private Town town;

    @Inject
    private Tables tables;

    @Inject
    private Commands commands;

    @Inject
    private BeanManager beans;

    private final List<String> faults = new ArrayList<>();

    /** A pack that waits for its member; a bid has one only for a while. */
    @BeforeEach
    void bringAPackBack() throws SQLException {
        town.change(
                "insert into bid_pack (id, bid_id, started_at) select ?, b.id, portal_now() from bid b"
                        + " join tender t on t.id = b.tender_id where not exists (select 1 from bid_pack)"
                        + " order by t.deadline desc limit 1",
                Ids.next());
    }

    /** The sample's contracts are all light touch, which has no such notice; and nobody keeps a view of a portfolio. */
    @BeforeEach
    void recordANoticeAndKeepAView() throws SQLException {
        town.change(
                "insert into performance_notice (id, contract_id, number, ground, applied_on, publish_by, obligation, nature,"
                        + " impact, mitigation, warnings, improvement, since, ongoing, recorded_by, recorded_at)"
                        + " select ?, c.id, 1, 'POOR_PERFORMANCE', date '2026-01-02', portal_now(), 'a', 'b', 'c', 'd', 'e', 'f',"
                        + " date '2026-01-02', true, (select id from person order by id limit 1), portal_now() from contract c"
                        + " where not exists (select 1 from performance_notice) order by c.id limit 1",
                Ids.next());
        town.change(
                "insert into portfolio_view (id, person_id, name, query, saved_at) select ?, p.id, 'All', 'q=', portal_now()"
                        + " from person p where not exists (select 1 from portfolio_view) order by p.id limit 1",
                Ids.next());
    }

    /** Nobody in the sample is asked to weigh criteria. */
    @BeforeEach
    void askForWeights() throws SQLException {
        town.change(
                "insert into tender_weighing (id, tender_id, share, status, due, asked_by, asked_at)"
                        + " select ?, t.id, 30, 'OPEN', portal_now() + interval '1 day', (select id from person order by id limit 1),"
                        + " portal_now() from tender t where not exists (select 1 from tender_weighing) order by t.id limit 1",
                Ids.next());
    }

    /** The sample has no fail that anybody wants to set aside. */
    @BeforeEach
    void proposeAnOverride() throws SQLException {
        town.change(
                "insert into fail_override (id, tender_id, bid_id, items, reasons, scores_known, status, proposed_by, proposed_at)"
                        + " select ?, b.tender_id, b.id, '[]', 'Nothing but a missing date.', false, 'PROPOSED',"
                        + " (select id from person order by id limit 1), portal_now() from bid b"
                        + " where not exists (select 1 from fail_override) order by b.id limit 1",
                Ids.next());
    }

    /** No program of the sample sends results by itself. */
    @BeforeEach
    void makeAToken() throws SQLException {
        town.change(
                "insert into api_token (id, organisation_id, person_id, name, secret_hash, made_at, expires_at)"
                        + " select ?, o.id, (select id from person order by id limit 1), 'Register', repeat('0', 64), portal_now(),"
                        + " portal_now() + interval '1 day' from organisation o where not exists (select 1 from api_token)"
                        + " order by o.id limit 1",
                Ids.next());
    }

    @Test
    void aRoleWithoutThePermissionIsRefusedInEveryOrganisation() {
        List<OrganisationId> everywhere = town.texts("select id from organisation").stream()
                .map(id -> new OrganisationId(UUID.fromString(id)))
                .toList();
        whileNothingChanges(() -> forEachUseCase((useCase, permission) -> {
            for (Role role : Role.values()) {
                if (!permission.roles().contains(role)) {
                    Map<OrganisationId, Set<Role>> roles = new HashMap<>();
                    everywhere.forEach(organisation -> roles.put(organisation, Set.of(role)));
                    requireRefused(useCase, role.name(), roles);
                }
            }
        }));
        assertThat(faults).isEmpty();
    }

    @Test
    void thePermissionInAnotherOrganisationIsNone() {
        whileNothingChanges(() -> forEachUseCase((useCase, permission) -> {
            if (permission != Permission.RETRY_INCIDENT) {
                requireRefused(useCase, "elsewhere", Map.of(new OrganisationId(Ids.next()), Set.of(Role.values())));
            }
        }));
        assertThat(faults).isEmpty();
    }

    @Test
    void visitorsAreRefusedWhereverAnAccountIsNeeded() {
        whileNothingChanges(() -> {
            for (Class<?> useCase : useCases()) {
                if (permission(useCase) != Permission.ANYBODY) {
                    requireRefused(useCase, Actor.ANONYMOUS);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void thereAreAsManyUseCasesAsThePortalHas() {
        assertThat(useCases()).hasSizeGreaterThan(50);
    }

    private interface Check {
        void of(Class<?> useCase, Permission permission);
    }

    private void forEachUseCase(Check check) {
        for (Class<?> useCase : useCases()) {
            if (!OF_NO_ROLE.contains(permission(useCase))) {
                check.of(useCase, permission(useCase));
            }
        }
    }

    private List<Class<?>> useCases() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(bean -> bean.isAnnotationPresent(UseCase.class))
                .distinct()
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
    }

    private static Permission permission(Class<?> useCase) {
        return useCase.getAnnotation(Requires.class).value();
    }

    private void requireRefused(Class<?> useCase, String as, Map<OrganisationId, Set<Role>> roles) {
        requireRefused(useCase, Actor.person(town.person("sunita.rao"), "stranger as " + as, "en", roles));
    }

    private void requireRefused(Class<?> useCase, Actor actor) {
        String what = useCase.getSimpleName() + " by " + actor.label();
        long before = refusals(useCase, actor);
        Throwable thrown = call(useCase, actor);
        if (!(thrown instanceof AccessRefused)) {
            faults.add(what + ": " + (thrown == null ? "was allowed" : thrown.toString()));
        } else if (leavesTrail(useCase) && refusals(useCase, actor) != before + 1) {
            faults.add(what + ": is not in the audit");
        }
    }

    /** A secret vote and a question without a name leave none: the instant of the call would tell on a person. */
    private static boolean leavesTrail(Class<?> useCase) {
        return useCase.getAnnotation(Requires.class).trail() != Trail.NONE;
    }

    private long refusals(Class<?> useCase, Actor actor) {
        return town.count(
                "select count(*) from audit_entry where use_case = ? and actor_label = ? and outcome = 'REFUSED'",
                useCase.getSimpleName(),
                actor.label());
    }

    private Throwable call(Class<?> useCase, Actor actor) {
        Method method = Arrays.stream(useCase.getDeclaredMethods())
                .filter(declared -> java.lang.reflect.Modifier.isPublic(declared.getModifiers()))
                .filter(declared ->
                        !java.lang.reflect.Modifier.isStatic(declared.getModifiers()) && !declared.isSynthetic())
                .findFirst()
                .orElseThrow();
        Object bean = CDI.current().select(useCase).get();
        Object[] arguments = Arrays.stream(method.getGenericParameterTypes())
                .map(type -> commands.of(useCase, type))
                .toArray();
        try {
            return Acting.as(actor, () -> {
                method.invoke(bean, arguments);
                return null;
            });
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (Exception e) {
            return e;
        }
    }

    private void whileNothingChanges(Runnable acts) {
        List<String> before = tables.fingerprint("audit_entry", "portal_stretch");
        acts.run();
        assertThat(tables.fingerprint("audit_entry", "portal_stretch")).isEqualTo(before);
    }
}
