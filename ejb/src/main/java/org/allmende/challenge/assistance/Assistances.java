package org.allmende.challenge.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allmende.challenge.EoiId;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;

/** Which expressions of interest were entered for their bodies, by whom, and what was done for these since. */
@ApplicationScoped
public class Assistances {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Assistance assistance) {
        entityManager.flush();
        entityManager.persist(assistance);
    }

    void add(AssistedStep step) {
        entityManager.persist(step);
    }

    public Optional<Assistance> of(EoiId eoi) {
        return Optional.ofNullable(entityManager.find(Assistance.class, eoi.value()));
    }

    /**
     * In whose name the expression is entered for its body.
     *
     * @param otherwise whom to ask for the permission where nobody helps
     */
    public OrganisationId helping(EoiId eoi, OrganisationId otherwise) {
        return of(eoi).map(Assistance::helperOrganisation).orElse(otherwise);
    }

    /** Refuses with {@code EOI_NOT_ASSISTED} where the body does it itself. */
    public Assistance require(EoiId eoi) {
        return of(eoi).orElseThrow(() -> new DomainProblem("EOI_NOT_ASSISTED"));
    }

    /** Those entered in the name of one of these organisations, the newest first. */
    public List<EoiId> helpedBy(Collection<OrganisationId> organisations) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select a from Assistance a where a.helperOrganisation in :ids order by a.recordedAt desc",
                        Assistance.class)
                .setParameter(
                        "ids", organisations.stream().map(OrganisationId::value).toList())
                .getResultStream()
                .map(Assistance::eoi)
                .toList();
    }

    /** What was done for the body since the receipt. */
    public List<AssistedStep> stepsOf(EoiId eoi) {
        return entityManager
                .createQuery(
                        "select s from AssistedStep s where s.eoi = :eoi order by s.recordedAt", AssistedStep.class)
                .setParameter("eoi", eoi.value())
                .getResultList();
    }

    /** Whether the actor may write and send it, and act on it later, for its body. */
    public boolean mayHelp(EoiId eoi) {
        return of(eoi).filter(assistance ->
                        Acting.current().may(Permission.ASSIST_EXPRESSION, assistance.helperOrganisation()))
                .isPresent();
    }
}
