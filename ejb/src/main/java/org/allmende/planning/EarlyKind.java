package org.allmende.planning;

import org.allmende.publicnotice.NoticeKind;

/** Which of the two early notices it is. */
public enum EarlyKind {
    /** That the council engages, or has engaged, with the market: Procurement Act 2023 ss.16-17. */
    ENGAGEMENT(NoticeKind.PRELIMINARY_MARKET_ENGAGEMENT),
    /** That the council intends to publish a tender notice: s.15. */
    PLANNED(NoticeKind.PLANNED_PROCUREMENT);

    private final NoticeKind notice;

    EarlyKind(NoticeKind notice) {
        this.notice = notice;
    }

    /** The notice of the law. */
    public NoticeKind notice() {
        return notice;
    }
}
