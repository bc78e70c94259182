package org.allmende.bid;

import static org.allmende.tender.TenderBuilder.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.bid.team.TeamMember;
import org.allmende.bid.team.TeamRole;
import org.allmende.shared.Money;
import org.allmende.tender.Tender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Procurement Act 2023 ss.26(4), 28(1)(a): who is relied on and who is intended as sub-contractor is said in the bid. */
class TeamBidTest {

    private static final UUID ELSEWHERE = UUID.randomUUID();

    private static TeamMember member(TeamRole role, String name, String work, @Nullable String share, boolean agreed) {
        return new TeamMember(
                UUID.randomUUID(),
                role,
                name,
                "IP 31",
                work,
                Set.of(),
                Set.of(),
                share == null ? null : new BigDecimal(share),
                agreed,
                null);
    }

    private static List<BidCheck.Kind> kinds(TeamMember... team) {
        Tender tender = aTender().published();
        BidContent content = BidContent.EMPTY
                .withPrices(Map.of(tender.lots().get(0).id().value(), Money.pounds(100)))
                .withTeam(List.of(team));
        return BidCheck.of(tender, content, List.of()).findings().stream()
                .map(BidCheck.Finding::kind)
                .filter(kind -> kind.name().startsWith("TEAM"))
                .toList();
    }

    @Test
    void aBidOfOneOrganisationAloneIsAskedForNothing() {
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whoBidsWithItOrIsReliedOnHasToAgreeAndASubContractorHasNot() {
        assertThat(kinds(
                        member(TeamRole.CONSORTIUM_MEMBER, "One", "Cooks", null, false),
                        member(TeamRole.ASSOCIATED_PERSON, "Two", "Lends its van", null, false),
                        member(TeamRole.SUBCONTRACTOR, "Three", "Washes up", null, false)))
                .containsExactly(BidCheck.Kind.TEAM_AGREEMENT, BidCheck.Kind.TEAM_AGREEMENT);
        assertThat(kinds(member(TeamRole.CONSORTIUM_MEMBER, "One", "Cooks", null, true)))
                .isEmpty();
    }

    @Test
    void eachSaysWhatItWouldDoAndAllTogetherTakeNoMoreThanTheWhole() {
        assertThat(kinds(member(TeamRole.SUBCONTRACTOR, "One", "", null, false)))
                .containsExactly(BidCheck.Kind.TEAM_WORK);
        assertThat(kinds(
                        member(TeamRole.SUBCONTRACTOR, "One", "Cooks", "66.67", false),
                        member(TeamRole.SUBCONTRACTOR, "Two", "Washes up", "33.33", false)))
                .isEmpty();
        assertThat(kinds(
                        member(TeamRole.SUBCONTRACTOR, "One", "Cooks", "66.67", false),
                        member(TeamRole.SUBCONTRACTOR, "Two", "Washes up", "33.34", false)))
                .containsExactly(BidCheck.Kind.TEAM_SHARES);
    }

    @Test
    void aShareOfAnotherLotDoesNotCount() {
        Tender tender = aTender().published();
        TeamMember there = new TeamMember(
                UUID.randomUUID(),
                TeamRole.SUBCONTRACTOR,
                "One",
                "",
                "Cooks",
                Set.of(ELSEWHERE),
                Set.of(),
                new BigDecimal("100"),
                false,
                null);
        BidContent content = BidContent.EMPTY.withTeam(
                List.of(there, member(TeamRole.SUBCONTRACTOR, "Two", "Washes up", "40", false)));
        assertThat(content.shares(tender.lots().get(0).id())).isEqualByComparingTo("40");
    }

    @Test
    void whatIsSaidSurvivesWritingReadingAndEveryOtherChange() {
        TeamMember whole = new TeamMember(
                UUID.randomUUID(),
                TeamRole.ASSOCIATED_PERSON,
                "Oak “&” <larch>",
                "IP 31",
                "Lends its van\nand its driver",
                Set.of(UUID.randomUUID(), UUID.randomUUID()),
                Set.of(UUID.randomUUID()),
                new BigDecimal("12.50"),
                true,
                UUID.randomUUID());
        BidContent content =
                BidContent.EMPTY.withTeam(List.of(whole, member(TeamRole.SUBCONTRACTOR, "Two", "", null, false)));
        BidContentJson json = new BidContentJson();
        assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(content)))
                .isEqualTo(content);
        assertThat(content.withAnswers(Map.of())
                        .withConditions(Map.of())
                        .withProof(null)
                        .withPrices(Map.of())
                        .withDocuments(List.of())
                        .withPromise(ELSEWHERE, BigDecimal.ONE)
                        .team())
                .isEqualTo(content.team());
        assertThat(json.convertToDatabaseColumn(BidContent.EMPTY))
                .as("a bid of one alone is written as before there were teams")
                .doesNotContain("team");
    }
}
