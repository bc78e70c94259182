package org.allmende.direct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/** Direct awards for tests: {@code aDirectAward().notified()}. */
public final class DirectAwardBuilder {

    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final String LIGHT_TOUCH = "85320000";
    public static final String OTHER = "90910000";
    public static final String WHY = "The town has seen it, and nobody else has the mill's looms.";
    static final WorkingDays CALENDAR = new WorkingDays();

    public final PersonId author = new PersonId(Ids.next());
    public final PersonId colleague = new PersonId(Ids.next());
    public final OrganisationId council = new OrganisationId(Ids.next());
    public final OrganisationId supplier = new OrganisationId(Ids.next());

    private DirectGround ground = DirectGround.TECHNICAL;
    private String cpv = OTHER;
    private Money value = Money.pounds(900_000);
    private DirectContent.Exclusion exclusion = new DirectContent.Exclusion(true, List.of(), "");
    private int standstill = 8;
    private @Nullable LocalDate earlierOn;
    private @Nullable TenderId formerTender;
    private @Nullable List<DirectContent.Point> points;

    public static DirectAwardBuilder aDirectAward() {
        return new DirectAwardBuilder();
    }

    public DirectAwardBuilder by(DirectGround other) {
        ground = other;
        return this;
    }

    public DirectAwardBuilder saying(List<DirectContent.Point> said) {
        points = said;
        return this;
    }

    public DirectAwardBuilder of(String code) {
        cpv = code;
        return this;
    }

    public DirectAwardBuilder worth(long pounds) {
        value = Money.pounds(pounds);
        return this;
    }

    public DirectAwardBuilder standing(String reasons, String... codes) {
        exclusion = new DirectContent.Exclusion(true, List.of(codes), reasons);
        return this;
    }

    public DirectAwardBuilder unchecked() {
        exclusion = DirectContent.Exclusion.NOT_CONSIDERED;
        return this;
    }

    public DirectAwardBuilder standstill(int days) {
        standstill = days;
        return this;
    }

    public DirectAwardBuilder after(LocalDate earlier) {
        earlierOn = earlier;
        return this;
    }

    public DirectAwardBuilder switched() {
        formerTender = new TenderId(Ids.next());
        return this;
    }

    public DirectContent content() {
        return new DirectContent(
                supplier,
                "Cloth for the mill",
                "Weaving on the looms of the mill, as it was done there before.",
                cpv,
                value,
                TODAY.plusMonths(1),
                24,
                TODAY.plusDays(20),
                "",
                ground,
                earlierOn == null ? "" : "AL-K-2023-0001",
                earlierOn,
                WHY,
                points == null
                        ? ground.points().stream()
                                .map(point -> new DirectContent.Point(point, true, WHY))
                                .toList()
                        : points,
                exclusion,
                "Nobody who acts in this has ties to the supplier.",
                standstill);
    }

    public DirectAward draft() {
        return new DirectAward(
                "AL-X-2026-0001",
                new DirectAward.Matter(new CaseId(Ids.next()), council, null, formerTender),
                content(),
                author,
                NOW);
    }

    public DirectAward proposed() {
        DirectAward award = draft();
        award.propose(author, NOW);
        return award;
    }

    public DirectAward notified() {
        DirectAward award = proposed();
        award.notify(colleague, 1, NOW);
        return award;
    }

    public DirectAward awarded() {
        DirectAward award = notified();
        award.award(author, CALENDAR, NOW.plusSeconds(60));
        return award;
    }
}
