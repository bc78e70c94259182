package org.allmende.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/** That a tender followed an early notice. */
@Entity
@Table(name = "early_notice_tender")
@IdClass(EarlyLink.Key.class)
public class EarlyLink {

    /** Tender and notice. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID tender;
        private UUID notice;

        @SuppressWarnings("NullAway.Init")
        public Key() {}

        Key(UUID tender, UUID notice) {
            this.tender = tender;
            this.notice = notice;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && tender.equals(key.tender) && notice.equals(key.notice);
        }

        @Override
        public int hashCode() {
            return tender.hashCode() * 31 + notice.hashCode();
        }
    }

    @Id
    @Column(name = "tender_id")
    private UUID tender;

    @Id
    @Column(name = "notice_id")
    private UUID notice;

    @Column(name = "linked_at")
    private Instant linkedAt;

    @SuppressWarnings("NullAway.Init")
    protected EarlyLink() {}

    EarlyLink(TenderId tender, EarlyNoticeId notice, Instant now) {
        this.tender = tender.value();
        this.notice = notice.value();
        this.linkedAt = now;
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    public EarlyNoticeId noticeId() {
        return new EarlyNoticeId(notice);
    }

    public Instant linkedAt() {
        return linkedAt;
    }
}
