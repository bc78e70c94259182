package org.allmende.tender;

import static org.allmende.tender.TenderBuilder.CALENDAR;
import static org.allmende.tender.TenderBuilder.DRAFTED;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.team;
import static org.allmende.tender.TenderBuilder.twoOfficers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.allmende.tender.TenderContent.ConditionPart;

/** Whatever conditions are written in whatever mixture: published is exactly what the law allows. */
class ParticipationConditionProperties {

    @Provide
    Arbitrary<ConditionPart> conditions() {
        Arbitrary<Map<ConditionDemand, DemandExtent>> demands = Arbitraries.maps(
                Arbitraries.of(ConditionDemand.class),
                Arbitraries.frequency(
                        Tuple.of(6, DemandExtent.NONE),
                        Tuple.of(3, DemandExtent.WITHIN_LAW),
                        Tuple.of(1, DemandExtent.BEYOND_LAW)));
        return Combinators.combine(
                        Arbitraries.of(ConditionKind.class),
                        Arbitraries.strings().ofMinLength(0).ofMaxLength(40),
                        Arbitraries.strings().alpha().ofMinLength(15).ofMaxLength(60),
                        demands)
                .as((kind, words, reason, asked) -> new ConditionPart(kind, "Title", words, "", reason, asked));
    }

    @Property(tries = 300)
    void publishedIsExactlyWhatTheLawAllows(@ForAll @Size(max = 4) List<@From("conditions") ConditionPart> parts) {
        Tender tender = aTender().demanding(parts.toArray(ConditionPart[]::new)).draft();
        boolean lawful = parts.stream().allMatch(ParticipationConditionProperties::isLawful);
        if (lawful) {
            tender.publish(team(), twoOfficers(), CALENDAR, DRAFTED);
            assertThat(tender.conditions()).hasSameSizeAs(parts);
        } else {
            assertThatThrownBy(() -> tender.publish(team(), twoOfficers(), CALENDAR, DRAFTED))
                    .hasMessageStartingWith("CONDITION_");
            assertThat(tender.status()).isEqualTo(TenderStatus.DRAFT);
        }
    }

    private static boolean isLawful(ConditionPart part) {
        return !part.words().isBlank()
                && part.proportion().length() >= 20
                && !part.demands().containsValue(DemandExtent.BEYOND_LAW);
    }

    /** Words warn and never refuse, however odd they are. */
    @Property(tries = 300)
    void noWordsMakeTheDoubtFail(@ForAll String words, @ForAll DemandExtent said) {
        assertThatCode(() -> ConditionDemand.doubts(words, any -> said)).doesNotThrowAnyException();
    }

    @Property(tries = 100)
    void theNoticeNamesEachLimitThatIsKept(@ForAll @From("conditions") ConditionPart part) {
        ParticipationCondition condition =
                aTender().demanding(part).draft().conditions().get(0);
        assertThat(condition.limited()).allMatch(demand -> part.extent(demand) == DemandExtent.WITHIN_LAW);
        assertThat(condition.limited()).hasSize((int) part.demands().values().stream()
                .filter(DemandExtent.WITHIN_LAW::equals)
                .count());
    }
}
