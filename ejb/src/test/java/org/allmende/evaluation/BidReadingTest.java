package org.allmende.evaluation;

import static org.allmende.tender.TenderBuilder.DEADLINE;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.bid.BidBuilder;
import org.allmende.bid.BidId;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.identity.Role;
import org.allmende.shared.Ids;
import org.allmende.tender.Tender;
import org.junit.jupiter.api.Test;

class BidReadingTest {

    private final Tender tender = aTender().published();
    private final BidId bid = BidBuilder.anOpenedBid(tender).id();
    private final BidId other = BidBuilder.anOpenedBid(tender).id();
    private final PersonId evaluator = tender.evaluators().iterator().next();
    private final PersonId moderator = tender.moderator().orElseThrow();
    private final PersonId opener = tender.openingOfficers().iterator().next();

    @Test
    void anEvaluatorReadsNothingBeforeDeclaring() {
        assertThat(afterOpening().isOpenTo(as(evaluator, Role.EVALUATOR), bid)).isFalse();
    }

    @Test
    void aDeclarationOpensTheBidsWithoutAConflictAndNoOther() {
        BidReading reading = afterOpening(declaration(bid, false), declaration(other, true));
        assertThat(reading.isOpenTo(as(evaluator, Role.EVALUATOR), bid)).isTrue();
        assertThat(reading.isOpenTo(as(evaluator, Role.EVALUATOR), other)).isFalse();
    }

    @Test
    void aDeclaredConflictClosesTheBidInEveryOtherRoleToo() {
        BidReading reading = new BidReading(tender, List.of(declaration(bid, true)), true, true);
        assertThat(reading.isOpenTo(as(evaluator, Role.EVALUATOR, Role.AUDITOR, Role.PROCUREMENT), bid))
                .isFalse();
    }

    @Test
    void anEvaluatorWhoHasLeftTheCouncilReadsNothing() {
        BidReading reading = afterOpening(declaration(bid, false));
        assertThat(reading.isOpenTo(as(evaluator), bid)).isFalse();
        assertThat(reading.isOpenTo(elsewhere(evaluator, Role.EVALUATOR), bid)).isFalse();
    }

    @Test
    void anEvaluatorOfAnotherPanelReadsNothing() {
        BidReading reading = new BidReading(tender, List.of(), true, true);
        assertThat(reading.isOpenTo(as(person(), Role.EVALUATOR), bid)).isFalse();
    }

    @Test
    void theModeratorReadsOnceAllScoresAreLocked() {
        Actor reader = as(moderator, Role.MODERATOR);
        assertThat(afterOpening().isOpenTo(reader, bid)).isFalse();
        assertThat(new BidReading(tender, List.of(), true, false).isOpenTo(reader, bid))
                .isTrue();
        assertThat(new BidReading(tender, List.of(), true, true).isOpenTo(as(person(), Role.MODERATOR), bid))
                .isFalse();
    }

    @Test
    void theOfficersWhoOpenedReadWhenTheAwardIsTheirsToDecide() {
        Actor reader = as(opener, Role.PROCUREMENT);
        assertThat(new BidReading(tender, List.of(), true, false).isOpenTo(reader, bid))
                .isFalse();
        assertThat(new BidReading(tender, List.of(), true, true).isOpenTo(reader, bid))
                .isTrue();
    }

    @Test
    void sections81To83AnOfficerWhoChecksReadsTheBidsOfWhichNoConflictIsDeclared() {
        Actor reader = as(opener, Role.PROCUREMENT);
        BidReading reading = afterOpening(declaration(opener, bid, false), declaration(opener, other, true));
        assertThat(reading.isOpenTo(reader, bid)).isTrue();
        assertThat(reading.isOpenTo(reader, other)).isFalse();
        assertThat(reading.isOpenTo(as(opener, Role.COMMISSIONING), bid)).isFalse();
        PersonId stranger = person();
        assertThat(afterOpening(declaration(stranger, bid, false)).isOpenTo(as(stranger, Role.PROCUREMENT), bid))
                .isFalse();
    }

    @Test
    void auditorAndMonitoringOfficerReadWhatIsOpenedAndTheAdministratorDoesNot() {
        assertThat(afterOpening().isOpenTo(as(person(), Role.AUDITOR), bid)).isTrue();
        assertThat(afterOpening().isOpenTo(as(person(), Role.MONITORING_OFFICER), bid))
                .isTrue();
        assertThat(new BidReading(tender, List.of(), true, true).isOpenTo(as(person(), Role.ADMINISTRATOR), bid))
                .isFalse();
        assertThat(afterOpening().isOpenTo(Actor.ANONYMOUS, bid)).isFalse();
    }

    private BidReading afterOpening(ConflictDeclaration... declarations) {
        return new BidReading(tender, List.of(declarations), false, false);
    }

    private ConflictDeclaration declaration(BidId about, boolean conflicted) {
        return declaration(evaluator, about, conflicted);
    }

    private ConflictDeclaration declaration(PersonId person, BidId about, boolean conflicted) {
        return new ConflictDeclaration(
                tender.id(),
                person,
                new DeclareConflicts.Entry(about, conflicted, conflicted ? "My sister is on its board." : ""),
                DEADLINE);
    }

    private Actor as(PersonId person, Role... roles) {
        return actor(person, tender.councilId(), roles);
    }

    private static Actor elsewhere(PersonId person, Role... roles) {
        return actor(person, new OrganisationId(Ids.next()), roles);
    }

    private static Actor actor(PersonId person, OrganisationId organisation, Role... roles) {
        return Actor.person(person, "Somebody", "en", Map.of(organisation, Set.of(roles)));
    }
}
