package org.allmende.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.allmende.identity.OrganisationKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalConnectionTest {

    private static List<String> codes(AssetCheck check) {
        return check.obstacles().stream().map(AssetCheck.Point::code).toList();
    }

    private static OrganisationKind kindOf(BodyForm form) {
        return switch (form) {
            case PARISH_COUNCIL -> OrganisationKind.PARISH_COUNCIL;
            case CHARITY -> OrganisationKind.CHARITY;
            case SOCIETY -> OrganisationKind.CO_OPERATIVE;
            default -> OrganisationKind.COMMUNITY_GROUP;
        };
    }

    @Provide
    Arbitrary<Standing> standings() {
        return Combinators.combine(
                        Arbitraries.of(BodyForm.class),
                        Arbitraries.of(ParishPlace.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 60))
                .as((form, place, active, stays, here, members) -> new Standing(
                        form, form == BodyForm.PARISH_COUNCIL ? place : null, active, stays, here, members));
    }

    /** The two regulations written down once more, sentence by sentence. */
    private static boolean mayNominateByRegs4And5(Standing s) {
        if (s.form() == BodyForm.PARISH_COUNCIL) {
            return s.parishPlace() != ParishPlace.ELSEWHERE;
        }
        boolean reg5 =
                switch (s.form()) {
                    case UNINCORPORATED -> s.localMembers() >= 21 && s.surplusStays();
                    case COMPANY_BY_GUARANTEE, SOCIETY -> s.surplusStays();
                    default -> true;
                };
        boolean reg4 =
                switch (s.form()) {
                    case UNINCORPORATED -> s.activeHere() && s.surplusHere() && s.localMembers() >= 21;
                    case COMPANY_BY_GUARANTEE, SOCIETY -> s.activeHere() && s.surplusHere();
                    default -> s.activeHere();
                };
        return reg5 && reg4;
    }

    @Property
    @Label("S.I. 2012/2421 regs 4 and 5: who may nominate")
    void whoMayNominateIsWhatTheTwoRegulationsSay(@ForAll("standings") Standing standing) {
        assertThat(LocalConnection.toNominate(kindOf(standing.form()), standing).isClear())
                .isEqualTo(mayNominateByRegs4And5(standing));
    }

    @Property
    @Label(
            "S.I. 2012/2421 reg 12: who may be treated as a bidder may nominate, and has one of four forms or is the parish")
    void whoMayBidMayNominateAndHasTheForm(@ForAll("standings") Standing standing) {
        boolean bids = LocalConnection.toBid(kindOf(standing.form()), standing).isClear();
        boolean form = standing.form() == BodyForm.PARISH_COUNCIL
                ? standing.parishPlace() == ParishPlace.OWN_AREA
                : List.of(
                                BodyForm.CHARITY,
                                BodyForm.COMPANY_BY_GUARANTEE,
                                BodyForm.SOCIETY,
                                BodyForm.COMMUNITY_INTEREST_COMPANY)
                        .contains(standing.form());
        assertThat(bids).isEqualTo(form && mayNominateByRegs4And5(standing));
    }

    @Property
    @Label("S.I. 2012/2421 regs 4(1)(c) and 5(1)(c): at least 21 local members, of an unincorporated body alone")
    void twentyOneMembersAreEnoughAndTwentyAreNot(@ForAll @IntRange(max = 200) int members) {
        Standing group = new Standing(BodyForm.UNINCORPORATED, null, true, true, true, members);
        assertThat(codes(LocalConnection.toNominate(OrganisationKind.COMMUNITY_GROUP, group))
                        .contains("ASSET_TOO_FEW_MEMBERS"))
                .isEqualTo(members < 21);
        Standing charity = new Standing(BodyForm.CHARITY, null, true, true, true, members);
        assertThat(LocalConnection.toNominate(OrganisationKind.CHARITY, charity).isClear())
                .isTrue();
    }

    @Property
    @Label("S.I. 2012/2421 reg 5(2): no public authority but a parish council; and no body for profit")
    void neitherACouncilNorACompanyNominates(@ForAll("standings") Standing standing) {
        assertThat(codes(LocalConnection.toNominate(OrganisationKind.COUNCIL, standing)))
                .startsWith("ASSET_BODY_IS_AUTHORITY");
        assertThat(codes(LocalConnection.toBid(OrganisationKind.COMPANY, standing)))
                .startsWith("ASSET_BODY_FOR_PROFIT");
    }

    @ParameterizedTest(name = "Localism Act 2011 s.89(2)(b)(i), reg 4(2), reg 12(a): {0} nominates {1}, bids {2}")
    @CsvSource({
        "OWN_AREA, true, true",
        "NEIGHBOURING_PARISH, true, false",
        "UNPARISHED, true, false",
        "ELSEWHERE, false, false"
    })
    void aParishCouncilReachesAsFarAsTheLawSays(ParishPlace place, boolean nominates, boolean bids) {
        Standing parish = Standing.ofParish(place);
        assertThat(LocalConnection.toNominate(OrganisationKind.PARISH_COUNCIL, parish)
                        .isClear())
                .isEqualTo(nominates);
        assertThat(LocalConnection.toBid(OrganisationKind.PARISH_COUNCIL, parish)
                        .isClear())
                .isEqualTo(bids);
    }

    @Test
    void nobodySpeaksAsAParishCouncilWithoutBeingOne() {
        assertThat(codes(LocalConnection.toNominate(OrganisationKind.CHARITY, Standing.ofParish(ParishPlace.OWN_AREA))))
                .containsExactly("ASSET_FORM_OF_ANOTHER");
        assertThat(codes(LocalConnection.toNominate(
                        OrganisationKind.PARISH_COUNCIL, new Standing(BodyForm.CHARITY, null, true, true, true, 0))))
                .containsExactly("ASSET_FORM_OF_ANOTHER");
    }

    @Test
    @DisplayName("All obstacles are named at once")
    void allObstaclesAreNamedAtOnce() {
        Standing none = new Standing(BodyForm.UNINCORPORATED, null, false, false, false, 3);
        assertThat(codes(LocalConnection.toBid(OrganisationKind.COMMUNITY_GROUP, none)))
                .containsExactly(
                        "ASSET_FORM_MAY_NOT_BID",
                        "ASSET_NOT_ACTIVE_HERE",
                        "ASSET_SURPLUS_TO_MEMBERS",
                        "ASSET_SURPLUS_ELSEWHERE",
                        "ASSET_TOO_FEW_MEMBERS");
    }
}
