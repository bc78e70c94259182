package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.bid.SaveReserveProof;
import org.allmende.bid.reserved.ComparableContracts;
import org.allmende.bid.reserved.ReserveProof;
import org.allmende.calendar.London;
import org.allmende.contract.ContractId;
import org.allmende.identity.AccessRefused;
import org.allmende.mutual.reserved.Surplus;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.tender.SaveTender;
import org.allmende.tender.TenderContent;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.allmende.tender.reserved.ReserveKind;
import org.allmende.tender.reserved.ReserveTender;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Procurement Act 2023 s.33 from the draft to the next award: what it forbids cannot be done. */
class ReservedProcedureIT extends InsidePortal {

    private static final String BIDDER = "amira.osei";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private ContractLife contracts;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private ComparableContracts comparable;

    @Inject
    private SaveTender saveTender;

    @Inject
    private ReserveTender reserveTender;

    @Inject
    private SaveReserveProof saveReserveProof;

    private void reserve(TenderId tender, @Nullable ReserveKind kind, int months) {
        town.run(TenderLife.OFFICER, () -> reserveTender.reserve(new ReserveTender.Command(tender, kind, months)));
    }

    /** A draft whose value reaches the threshold for light touch contracts. */
    private TenderId draft() {
        TenderId tender = life.drafted(null);
        Instant deadline = town.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        TenderContent usual = TenderLife.content(deadline);
        TenderContent larger = new TenderContent(
                usual.title(),
                usual.summary(),
                usual.terms(),
                usual.cpv(),
                usual.procedure(),
                usual.lightTouch(),
                usual.deadline(),
                usual.questionsUntil(),
                List.of(new TenderContent.LotPart("Reading rooms", Money.pounds(900_000))),
                usual.limits(),
                usual.criteria(),
                usual.outcomes());
        town.run(TenderLife.OFFICER, () -> saveTender.save(new SaveTender.Command(tender, larger)));
        return tender;
    }

    private TenderId published() {
        TenderId tender = draft();
        reserve(tender, ReserveKind.PUBLIC_SERVICE_MUTUALS, 60);
        life.publish(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE);
        return tender;
    }

    private void prove(String who, BidId bid, int seatsOfEmployees, @Nullable LocalDate comparableDay) {
        town.run(
                who,
                () -> saveReserveProof.save(new SaveReserveProof.Command(
                        bid,
                        ReserveProof.ofMutual(
                                true, Surplus.STAYS, 7, seatsOfEmployees, 30, 20, comparableDay, "Rules, clause 4"))));
    }

    private LocalDate today() {
        return London.dayOf(town.now());
    }

    @Test
    void whatTheSectionForbidsIsNeitherReservedNorPublished() {
        TenderId small = life.drafted(null);
        assertProblem("RESERVE_PUBLIC_CONTRACT_UNMET", () -> reserve(small, ReserveKind.PUBLIC_SERVICE_MUTUALS, 60));
        TenderId tender = draft();
        assertProblem("RESERVE_TERM_UNMET", () -> reserve(tender, ReserveKind.PUBLIC_SERVICE_MUTUALS, 61));
        assertThat(town.text("select reserved_for from tender where id = ?", tender.value()))
                .isNull();

        reserve(tender, ReserveKind.PUBLIC_SERVICE_MUTUALS, 60);
        life.propose(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE);
        reserve(tender, ReserveKind.SUPPORTED_EMPLOYMENT, 60);
        assertThat(town.text("select status from tender_proposal where tender_id = ?", tender.value()))
                .isEqualTo("WITHDRAWN");
        town.run(
                TenderLife.OFFICER,
                () -> saveTender.save(new SaveTender.Command(
                        tender,
                        TenderLife.content(town.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES)))));
        assertProblem(
                "RESERVE_PUBLIC_CONTRACT_UNMET", () -> life.propose(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE));
        reserve(tender, null, 0);
        life.publish(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE);
        assertThatThrownBy(() -> town.change(
                        "update tender set reserved_for = 'SUPPORTED_EMPLOYMENT', longest_term = 12 where id = ?",
                        tender.value()))
                .hasStackTraceContaining("frozen");
    }

    @Test
    void onlyAMutualSendsItsBidAndOnlyAQualifyingOneWins() {
        TenderId tender = published();
        BidId bid = life.written(tender, BIDDER, "libraries", "We read aloud.", 150_000);
        assertProblem("BID_INCOMPLETE", () -> life.send(bid, BIDDER));
        prove(BIDDER, bid, 3, null);
        assertProblem("BID_INCOMPLETE", () -> life.send(bid, BIDDER));
        assertThatThrownBy(() -> prove("samuel.reed", bid, 4, null)).isInstanceOf(AccessRefused.class);
        prove(BIDDER, bid, 4, today().minusYears(3).plusDays(20));
        life.send(bid, BIDDER);

        life.opened(tender);
        assertThat(bids.opened(bid).orElseThrow().content().proof()).isNotNull();
        life.judged(tender, true);
        assertProblem("AWARD_MUTUAL_BARRED", () -> life.awarded(tender, bid));
        town.travelTo(town.now().plus(16, ChronoUnit.DAYS));
        life.awarded(tender, bid);

        life.pastStandstill(tender);
        ContractId contract = new ContractId(
                UUID.fromString(town.text("select id from contract where tender_id = ?", tender.value())));
        contracts.offered(contract, 1, BigDecimal.valueOf(100), BigDecimal.valueOf(10_000));
        contracts.signed(contract, BIDDER);
        TenderId next = published();
        assertThat(comparable.known(town.organisation("libraries"), tenders.get(next)))
                .contains(today());
        assertThat(comparable.barredUntil(town.organisation("libraries"), tenders.get(next), null, today()))
                .contains(today().plusYears(3));
        assertThat(comparable.barredUntil(town.organisation("harrowlane"), tenders.get(next), null, today()))
                .isEmpty();
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(DomainProblem.class).hasMessageStartingWith(code);
    }
}
