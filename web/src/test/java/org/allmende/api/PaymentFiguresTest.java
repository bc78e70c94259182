package org.allmende.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.allmende.money.late.ComplianceFigures;
import org.allmende.money.late.ComplianceFigures.Half;
import org.allmende.money.late.ComplianceFigures.Paid;
import org.junit.jupiter.api.Test;

class PaymentFiguresTest {

    @Test
    void aLineHasACellForEachHead() {
        LocalDate received = LocalDate.of(2026, 4, 1);
        ComplianceFigures figures = ComplianceFigures.of(
                Half.of(received), List.of(new Paid(received, received.plusDays(31)), new Paid(received, null)));
        String line = PaymentFigures.line("=Ashcombe", figures);
        assertThat(line).isEqualTo("'=Ashcombe,2026-04-01,2026-09-30,2026-10-29,1,31.0,0.0,100.0,0.0,2,50.0");
        assertThat(line.split(",")).hasSize(PaymentFigures.HEAD.split(",").length);
    }
}
