package org.allmende.bid;

import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.reserved.ReserveKind.PUBLIC_SERVICE_MUTUALS;
import static org.allmende.tender.reserved.ReserveKind.SUPPORTED_EMPLOYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.allmende.bid.reserved.ReserveProof;
import org.allmende.bid.reserved.WorkforceOf;
import org.allmende.mutual.reserved.Surplus;
import org.allmende.tender.Tender;
import org.junit.jupiter.api.Test;

/** Procurement Act 2023 ss.32(3), 33(4): nobody else's tender is assessed, so none can be sent. */
class ReservedBidTest {

    private static final ReserveProof MUTUAL =
            ReserveProof.ofMutual(true, Surplus.STAYS, 7, 4, 30, 16, LocalDate.of(2022, 5, 1), "Rules “4” & <5>");

    private static List<BidCheck.Finding> findings(Tender tender, ReserveProof... proof) {
        BidContent content = proof.length == 0 ? BidContent.EMPTY : BidContent.EMPTY.withProof(proof[0]);
        return BidCheck.of(tender, content, List.of()).findings().stream()
                .filter(finding ->
                        finding.kind() == BidCheck.Kind.RESERVED || finding.kind() == BidCheck.Kind.RESERVED_UNMET)
                .toList();
    }

    @Test
    void theDryRunAsksForTheProofOnlyWhereTheProcedureIsReserved() {
        Tender tender = aTender().reserved(PUBLIC_SERVICE_MUTUALS, 60).published();
        assertThat(findings(tender)).extracting(BidCheck.Finding::kind).containsExactly(BidCheck.Kind.RESERVED);
        assertThat(findings(tender, MUTUAL)).isEmpty();
        assertThat(findings(aTender().published())).isEmpty();
    }

    @Test
    void whoIsNoneOfThoseCannotSend() {
        Tender tender = aTender().reserved(SUPPORTED_EMPLOYMENT, 60).published();
        ReserveProof few = ReserveProof.ofEmployer(true, WorkforceOf.ORGANISATION, 100, 29, "Payroll");
        assertThat(findings(tender, few)).extracting(BidCheck.Finding::name).containsExactly("SHARE");
    }

    @Test
    void whatIsSaidSurvivesWritingAndReading() {
        BidContentJson json = new BidContentJson();
        for (ReserveProof proof :
                List.of(MUTUAL, ReserveProof.ofEmployer(false, WorkforceOf.TOGETHER, 10, 3, "Payroll"))) {
            BidContent content = BidContent.EMPTY.withProof(proof);
            assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(content)))
                    .isEqualTo(content);
            assertThat(content.withDocuments(List.of()).proof()).isEqualTo(proof);
        }
    }
}
