package org.allmende.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;

/** Tenders, drafts included: whoever reads one checks that it is public or that the reader is of the council. */
@ApplicationScoped
public class Tenders {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Tender tender) {
        entityManager.persist(tender);
    }

    public Tender get(TenderId id) {
        return find(id).orElseThrow(() -> new DomainProblem("TENDER_UNKNOWN"));
    }

    /** Those of these tenders that there are, by their ids; asked in one go. */
    public Map<TenderId, Tender> all(Collection<TenderId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select t from Tender t where t.id in :ids", Tender.class)
                .setParameter("ids", ids.stream().map(TenderId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Tender::id, Function.identity()));
    }

    public Optional<Tender> find(TenderId id) {
        return Optional.ofNullable(entityManager.find(Tender.class, id.value()));
    }

    /** The tender, so that nobody else moves it before this transaction ends. */
    public Tender getLocked(TenderId id) {
        Tender tender = entityManager.find(Tender.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (tender == null) {
            throw new DomainProblem("TENDER_UNKNOWN");
        }
        return tender;
    }

    public Optional<Tender> byReference(String reference) {
        return entityManager
                .createQuery("select t from Tender t where t.reference = :reference", Tender.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** All tenders of a case, the newest first; a second one follows an unsuccessful first. */
    public List<Tender> ofCase(CaseId caseId) {
        return entityManager
                .createQuery(
                        "select t from Tender t where t.caseFile = :caseFile order by t.draftedAt desc", Tender.class)
                .setParameter("caseFile", caseId.value())
                .getResultList();
    }

    /** The tender that an accepted expression of interest forced, the newest if there are several. */
    public Optional<Tender> ofExpression(UUID eoi) {
        return entityManager
                .createQuery("select t from Tender t where t.eoi = :eoi order by t.draftedAt desc", Tender.class)
                .setParameter("eoi", eoi)
                .getResultStream()
                .findFirst();
    }

    /** A council's drafts, the newest first. */
    public List<Tender> draftsOf(OrganisationId council) {
        return ofCouncil(council, TenderStatus.DRAFT);
    }

    /** A council's in that status, the newest first. */
    public List<Tender> ofCouncil(OrganisationId council, TenderStatus status) {
        return entityManager
                .createQuery(
                        "select t from Tender t where t.council = :council and t.course.status = :status order by t.draftedAt desc",
                        Tender.class)
                .setParameter("council", council.value())
                .setParameter("status", status)
                .getResultList();
    }
}
