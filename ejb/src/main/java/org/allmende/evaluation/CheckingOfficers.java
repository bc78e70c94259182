package org.allmende.evaluation;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.allmende.identity.PersonId;
import org.allmende.tender.Tender;

/**
 * Who checks the opened bids of a tender for what the law and the tender demand: of the officers named for the opening those who
 * neither score nor moderate. Only where none is left do they check who also sit on the panel.
 */
public final class CheckingOfficers {

    private CheckingOfficers() {}

    public static Set<PersonId> of(Tender tender) {
        Set<PersonId> openers = tender.openingOfficers();
        Predicate<PersonId> onPanel = person -> tender.evaluators().contains(person)
                || tender.moderator().filter(person::equals).isPresent();
        Set<PersonId> free = openers.stream().filter(onPanel.negate()).collect(Collectors.toSet());
        return free.isEmpty() ? openers : free;
    }
}
