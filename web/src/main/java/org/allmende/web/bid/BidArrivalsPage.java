package org.allmende.web.bid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.allmende.bid.Bid;
import org.allmende.bid.arrival.ArrivalKind;
import org.allmende.tender.Tender;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Every attempt with a bid, for its own organisation. */
@Named
@RequestScoped
@Page(access = PageAccess.SIGNED_IN)
public class BidArrivalsPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private OwnBid own;

    @Inject
    private ArrivalRows arrivalRows;

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    private @Nullable List<Line> lines;

    /**
     * One line of the page: pieces of one file that came one after another are one, the table to keep has each.
     *
     * @param row the newest of them
     * @param first when the first of them came
     * @param pieces how many they are
     */
    public record Line(ArrivalRows.Row row, Instant first, int pieces) {

        private boolean continuedBy(ArrivalRows.Row next) {
            return next.arrival().kind() == ArrivalKind.PIECE_RECEIVED
                    && row.arrival().kind() == ArrivalKind.PIECE_RECEIVED
                    && next.number() == row.number();
        }
    }

    public Bid getBid() {
        return own.of(reference);
    }

    public Tender getTender() {
        return own.tender(getBid());
    }

    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            known = new ArrayList<>();
            for (ArrivalRows.Row row : arrivalRows.of(getBid())) {
                Line last = known.isEmpty() ? null : known.get(known.size() - 1);
                if (last != null && last.continuedBy(row)) {
                    known.set(known.size() - 1, new Line(row, last.first(), last.pieces() + 1));
                } else {
                    known.add(new Line(row, row.arrival().at(), 1));
                }
            }
            lines = known;
        }
        return known;
    }

    /** The file's name where it can be read, else its number and why there is no name. */
    public String file(ArrivalRows.Row row) {
        if (row.number() == 0) {
            return "";
        }
        if (row.file() != null) {
            return row.file().name();
        }
        return messages.of(row.removed() ? "bid.arrivals.removed" : "bid.arrivals.sealed", row.number());
    }

    /** How much of the file was here then. */
    public String bytes(ArrivalRows.Row row) {
        Long here = row.arrival().upToByte();
        Long size = row.arrival().size();
        return here == null || size == null
                ? ""
                : messages.of("bid.arrivals.bytes", formats.number(here), formats.number(size));
    }

    /** The colour that goes with the line. */
    public String kind(ArrivalRows.Row row) {
        return switch (row.arrival().kind()) {
            case SENT, REPLACED, FILE_WHOLE -> "done";
            case FILE_ANNOUNCED, PIECE_RECEIVED -> "doing";
            case FILE_REMOVED, WITHDRAWN, UPLOAD_INTERRUPTED -> "none";
            case FILE_REFUSED, PIECE_REFUSED, SENDING_REFUSED, WITHDRAWAL_REFUSED -> "bad";
        };
    }
}
