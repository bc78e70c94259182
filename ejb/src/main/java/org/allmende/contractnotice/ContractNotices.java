package org.allmende.contractnotice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.Procurements;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.shared.DomainProblem;

/** Notices about contracts, those that are still due included. */
@ApplicationScoped
public class ContractNotices {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Contracts contracts;

    @Inject
    private Procurements procurements;

    void add(ContractNotice notice) {
        entityManager.persist(notice);
    }

    public ContractNotice get(ContractNoticeId id) {
        return Optional.ofNullable(entityManager.find(ContractNotice.class, id.value()))
                .orElseThrow(() -> new DomainProblem("CONTRACT_NOTICE_UNKNOWN"));
    }

    /** As it is now, so that nobody else moves it before this transaction ends. */
    ContractNotice getLocked(ContractNoticeId id) {
        ContractNotice found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** All of a contract, in the order in which they fell due. */
    public List<ContractNotice> of(ContractId contract) {
        return entityManager
                .createQuery(
                        "select n from ContractNotice n where n.contract = :contract order by n.arisenOn, n.kind",
                        ContractNotice.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    public Optional<ContractNotice> of(ContractId contract, ContractNoticeKind kind) {
        return of(contract).stream().filter(notice -> notice.kind() == kind).findFirst();
    }

    /** Its official number and where the law asks for it. */
    public PublicNotice official(ContractNotice notice) {
        return ContractNoticeLaw.notice(notice.kind(), procurements.of(contracts.get(notice.contract())))
                .orElseThrow();
    }
}
