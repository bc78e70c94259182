package org.allmende.evaluation;

import org.allmende.identity.Acting;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;

/**
 * Who sits on the panel that the tender's publication has named.
 *
 * <p>Errors: {@code NOT_AN_EVALUATOR}, {@code NOT_THE_MODERATOR}, {@code NOT_AN_OPENING_OFFICER}.
 */
final class Panel {

    private Panel() {}

    /** The acting person, who is one of the named evaluators. */
    static PersonId requireEvaluator(Tender tender) {
        PersonId acting = Acting.current().requirePerson();
        if (!tender.evaluators().contains(acting)) {
            throw new DomainProblem("NOT_AN_EVALUATOR");
        }
        return acting;
    }

    /** The acting person, who is one of the named evaluators or of the officers who check the bids. */
    static PersonId requireReader(Tender tender) {
        PersonId acting = Acting.current().requirePerson();
        return CheckingOfficers.of(tender).contains(acting) ? acting : requireEvaluator(tender);
    }

    /** The acting person, who is the named moderator. */
    static PersonId requireModerator(Tender tender) {
        PersonId acting = Acting.current().requirePerson();
        if (!tender.moderator().filter(acting::equals).isPresent()) {
            throw new DomainProblem("NOT_THE_MODERATOR");
        }
        return acting;
    }

    /** The acting person, who is one of the officers named for the opening. */
    static PersonId requireOpeningOfficer(Tender tender) {
        PersonId acting = Acting.current().requirePerson();
        if (!tender.openingOfficers().contains(acting)) {
            throw new DomainProblem("NOT_AN_OPENING_OFFICER");
        }
        return acting;
    }
}
