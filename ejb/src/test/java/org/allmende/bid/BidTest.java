package org.allmende.bid;

import static org.allmende.tender.TenderBuilder.DEADLINE;
import static org.allmende.tender.TenderBuilder.DRAFTED;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.allmende.document.DocumentId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.tender.Tender;
import org.junit.jupiter.api.Test;

class BidTest {

    private final Tender tender = aTender().published();

    @Test
    void acceptsABidAtTheDeadlinesOwnInstant() {
        Bid bid = aBid();
        assertThat(bid.submit(tender, DEADLINE)).isEqualTo(1);
        assertThat(bid.submittedAt()).contains(DEADLINE);
    }

    @Test
    void rejectsABidOneMicrosecondAfterTheDeadline() {
        Bid bid = aBid();
        Instant late = DEADLINE.plus(1, ChronoUnit.MICROS);
        assertThatThrownBy(() -> bid.submit(tender, late)).hasMessageStartingWith("TENDER_DEADLINE_PASSED");
        assertThat(bid.status()).isEqualTo(BidStatus.DRAFT);
    }

    @Test
    void replacesUntilTheDeadlineAndCountsTheVersions() {
        Bid bid = aBid();
        bid.submit(tender, DRAFTED);
        assertThat(bid.submit(tender, DEADLINE)).isEqualTo(2);
        assertThatThrownBy(() -> bid.submit(tender, DEADLINE.plusSeconds(1)))
                .hasMessageStartingWith("TENDER_DEADLINE_PASSED");
    }

    @Test
    void isTakenBackBeforeTheDeadlineOnlyAndWrittenAnew() {
        Bid bid = aBid();
        bid.submit(tender, DRAFTED);
        assertThatThrownBy(() -> bid.withdraw(tender, DEADLINE.plusSeconds(1)))
                .hasMessageStartingWith("TENDER_DEADLINE_PASSED");
        bid.withdraw(tender, DEADLINE);
        bid.writeAgain(tender, DEADLINE);
        assertThat(bid.status()).isEqualTo(BidStatus.DRAFT);
    }

    @Test
    void needsAnOpenTender() {
        Tender draft = aTender().draft();
        assertThatThrownBy(() -> new Bid("AL-B-2026-0001", draft, organisation(), DRAFTED))
                .hasMessageStartingWith("TENDER_NOT_OPEN_FOR_BIDS");
    }

    @Test
    void theStatusGraphIsWalkedWhole() {
        for (BidStatus from : BidStatus.values()) {
            for (BidStatus target : BidStatus.values()) {
                if (from.next().contains(target)) {
                    assertThat(from.to(target)).isEqualTo(target);
                } else {
                    assertThatThrownBy(() -> from.to(target)).hasMessageStartingWith("BID_STEP_NOT_POSSIBLE");
                }
            }
        }
    }

    @Test
    void whatItSaysSurvivesWritingAndReading() {
        BidContent content = new BidContent(
                Map.of(Ids.next(), "We’d open on Sundays: \"yes\" & <more>\n", Ids.next(), ""),
                Map.of(Ids.next(), Money.pounds("1180000.50")),
                List.of(new BidContent.File(new DocumentId(Ids.next()), "Plan.pdf", "application/pdf", 12, "ab")),
                Map.of(Ids.next(), new BigDecimal("12.5")));
        BidContentJson json = new BidContentJson();
        assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(content)))
                .isEqualTo(content);
    }

    private Bid aBid() {
        return new Bid("AL-B-2026-0001", tender, organisation(), DRAFTED);
    }

    private static OrganisationId organisation() {
        return new OrganisationId(Ids.next());
    }
}
