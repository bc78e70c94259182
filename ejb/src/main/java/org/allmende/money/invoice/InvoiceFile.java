package org.allmende.money.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.outcome.PaymentId;
import org.allmende.shared.Sha256;

/** An invoice as it came, kept with the payment that was approved by it. */
@Entity
@Table(name = "payment_invoice_file")
class InvoiceFile {

    @Id
    @Column(name = "payment_id")
    private UUID payment;

    @Column
    private byte[] content;

    @Column
    private String sha256;

    @Column(name = "kept_at")
    private Instant keptAt;

    @SuppressWarnings("NullAway.Init")
    protected InvoiceFile() {}

    InvoiceFile(PaymentId payment, byte[] content, Instant now) {
        this.payment = payment.value();
        this.content = content.clone();
        this.sha256 = Sha256.hex(content);
        this.keptAt = now;
    }

    byte[] content() {
        return content.clone();
    }
}
