package org.allmende.evaluation.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.allmende.bid.BidId;
import org.allmende.evaluation.CheckingOfficers;
import org.allmende.evaluation.ConflictDeclaration;
import org.allmende.evaluation.Conflicts;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderStatus;

/**
 * Who checks a bid: an officer of the tender's own, who has declared first that there is no conflict of interest with this bidder
 * (Procurement Act 2023 ss.81-83). Auditors and the monitoring officer read.
 *
 * <p>Errors: {@code COMPLIANCE_NOT_A_CHECKER}, {@code EVALUATION_NOT_RUNNING}, {@code CONFLICTS_NOT_DECLARED}, {@code
 * CONFLICT_CLOSES_BID}.
 */
@ApplicationScoped
public class CheckTeam {

    @Inject
    private Conflicts conflicts;

    /** The acting person, who checks bids of the tender. */
    PersonId require(Tender tender) {
        PersonId acting = Acting.current().requirePerson();
        if (!CheckingOfficers.of(tender).contains(acting)) {
            throw new DomainProblem("COMPLIANCE_NOT_A_CHECKER");
        }
        if (tender.status() != TenderStatus.EVALUATION) {
            throw new DomainProblem("EVALUATION_NOT_RUNNING");
        }
        return acting;
    }

    /** The acting person, who checks this very bid. */
    PersonId require(Tender tender, BidId bid) {
        PersonId acting = require(tender);
        conflicts.requireOpenTo(tender.id(), acting, bid);
        return acting;
    }

    /** Whether the acting person reads the check of the bid, and the files of the bidder's answer. */
    public boolean mayRead(Tender tender, BidId bid) {
        return readable(tender).test(bid);
    }

    /** Of which bids the acting person reads the checks; the declarations are read once for all. */
    public Predicate<BidId> readable(Tender tender) {
        Actor actor = Acting.current();
        PersonId person = actor.personId().orElse(null);
        if (person == null) {
            return bid -> false;
        }
        boolean readsAll = actor.may(Permission.READ_OPENED_BIDS, tender.councilId());
        boolean checks = actor.may(Permission.CHECK_BIDS, tender.councilId())
                && CheckingOfficers.of(tender).contains(person);
        Map<BidId, Boolean> conflicted = conflicts.of(tender.id(), person).stream()
                .collect(Collectors.toMap(ConflictDeclaration::bidId, ConflictDeclaration::isConflicted));
        return bid -> {
            Boolean declared = conflicted.get(bid);
            return declared == null ? readsAll : !declared && (readsAll || checks);
        };
    }
}
