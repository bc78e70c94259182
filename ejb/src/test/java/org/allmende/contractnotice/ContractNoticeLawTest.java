package org.allmende.contractnotice;

import static org.allmende.tender.TenderBuilder.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.contract.Procurement;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.shared.Money;
import org.allmende.tender.TenderContent;
import org.junit.jupiter.api.Test;

class ContractNoticeLawTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Test
    void aPublicContractHasBothNotices_s53_1_s80_1() {
        Procurement tender = Procurement.of(aTender().published());
        assertThat(ContractNoticeLaw.notice(ContractNoticeKind.DETAILS, tender))
                .map(PublicNotice::number)
                .contains("UK7");
        assertThat(ContractNoticeLaw.notice(ContractNoticeKind.TERMINATION, tender))
                .map(PublicNotice::number)
                .contains("UK11");
    }

    @Test
    void belowTheThresholdDetailsAreToldFromThirtyThousandPoundsOnAndNoEnd_s87_3_4() {
        assertThat(ContractNoticeLaw.notice(ContractNoticeKind.DETAILS, small("29999.99")))
                .isEmpty();
        assertThat(ContractNoticeLaw.notice(ContractNoticeKind.DETAILS, small("30000")))
                .map(PublicNotice::law)
                .hasValueSatisfying(law -> assertThat(law).contains("s.87(3)"));
        assertThat(ContractNoticeLaw.notice(ContractNoticeKind.TERMINATION, small("30000")))
                .isEmpty();
    }

    @Test
    void aLightTouchContractHasFourTimesTheDays_s53_1() {
        assertThat(ContractNoticeLaw.deadline(
                                ContractNoticeKind.DETAILS,
                                Procurement.of(aTender().lightTouch().published()),
                                DAY)
                        .at())
                .isAfter(ContractNoticeLaw.deadline(
                                ContractNoticeKind.DETAILS,
                                Procurement.of(aTender().published()),
                                DAY)
                        .at());
        assertThat(ContractNoticeLaw.deadline(
                                ContractNoticeKind.TERMINATION,
                                Procurement.of(aTender().lightTouch().published()),
                                DAY)
                        .at())
                .isEqualTo(ContractNoticeLaw.deadline(
                                ContractNoticeKind.TERMINATION,
                                Procurement.of(aTender().published()),
                                DAY)
                        .at());
    }

    private static Procurement small(String pounds) {
        return Procurement.of(aTender()
                .by(Procedure.BELOW_THRESHOLD)
                .lots(new TenderContent.LotPart("All", Money.pounds(pounds), List.of()))
                .published());
    }
}
