package org.allmende.bid.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allmende.bid.BidReplaced;
import org.allmende.bid.BidShelf;
import org.allmende.bid.BidSubmitted;
import org.allmende.bid.BidWithdrawn;
import org.allmende.document.FileMoved;
import org.allmende.identity.UseCaseFailed;
import org.jspecify.annotations.Nullable;

/** Hears what happens to bids and their files and has it written down. */
@ApplicationScoped
public class ArrivalWatch {

    private static final Logger LOG = Logger.getLogger(ArrivalWatch.class.getName());

    private static final Map<String, ArrivalKind> REFUSALS = Map.of(
            "StartUpload", ArrivalKind.FILE_REFUSED,
            "StoreBlock", ArrivalKind.PIECE_REFUSED,
            "NoteInterruption", ArrivalKind.UPLOAD_INTERRUPTED,
            "SubmitBid", ArrivalKind.SENDING_REFUSED,
            "WithdrawBid", ArrivalKind.WITHDRAWAL_REFUSED);

    @Inject
    private ArrivalLedger ledger;

    void moved(@Observes FileMoved moved) {
        if (moved.purpose().equals(BidShelf.PURPOSE)) {
            ledger.moved(moved, kind(moved.step()), code(moved.step()));
        }
    }

    private static ArrivalKind kind(FileMoved.Step step) {
        return switch (step) {
            case ANNOUNCED -> ArrivalKind.FILE_ANNOUNCED;
            case RECEIVED -> ArrivalKind.PIECE_RECEIVED;
            case DAMAGED -> ArrivalKind.PIECE_REFUSED;
            case INTERRUPTED -> ArrivalKind.UPLOAD_INTERRUPTED;
            case WHOLE -> ArrivalKind.FILE_WHOLE;
            case REMOVED, LEFT_ALONE -> ArrivalKind.FILE_REMOVED;
        };
    }

    private static @Nullable String code(FileMoved.Step step) {
        return switch (step) {
            case DAMAGED -> "DOCUMENT_DAMAGED";
            case LEFT_ALONE -> "LEFT_ALONE";
            case ANNOUNCED, RECEIVED, INTERRUPTED, WHOLE, REMOVED -> null;
        };
    }

    void sent(@Observes BidSubmitted event) {
        ledger.sent(event.bid(), event.receipt());
    }

    void replaced(@Observes BidReplaced event) {
        ledger.sent(event.bid(), event.receipt());
    }

    void withdrawn(@Observes BidWithdrawn event) {
        ledger.withdrawn(event.bid(), event.at());
    }

    /** A ledger that cannot be written must not hide why the attempt itself came to nothing. */
    void failed(@Observes UseCaseFailed event) {
        ArrivalKind kind = REFUSALS.get(event.useCase());
        if (kind != null) {
            try {
                ledger.refused(kind, event.things(), event.code());
            } catch (RuntimeException unwritten) {
                LOG.log(Level.SEVERE, unwritten, () -> "not in the arrival ledger: " + event);
            }
        }
    }
}
