package org.allmende.web.bidpack;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.bid.Bid;
import org.allmende.bid.pack.BidPack;
import org.allmende.bid.pack.BidPackId;
import org.allmende.bid.pack.BidPackShelf;
import org.allmende.bid.pack.DiscardPack;
import org.allmende.bid.pack.FieldDifference;
import org.allmende.bid.pack.FileDifference;
import org.allmende.bid.pack.ImportPack;
import org.allmende.bid.pack.PackComparison;
import org.allmende.bid.pack.StartPackImport;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.web.bid.OwnBid;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.Problems;
import org.allmende.web.tenderamendment.AmendmentReader;
import org.allmende.web.tenderamendment.AmendmentView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** To take a bid along and to bring it back: the download, the upload, and what is different, to be chosen from. */
@Named
@ViewScoped
@Page(view = "/bid/pack", access = PageAccess.SIGNED_IN)
public class BidPackPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private OwnBid own;

    @Inject
    private PackLook look;

    @Inject
    private Documents documents;

    @Inject
    private AmendmentReader amendmentReader;

    @Inject
    private Messages messages;

    @Inject
    private StartPackImport startPackImport;

    @Inject
    private ImportPack importPack;

    @Inject
    private DiscardPack discardPack;

    private String bidReference = "";
    private @Nullable UUID pack;
    private String seen = "";
    private final List<PackRow> rows = new ArrayList<>();

    @PostConstruct
    void load() {
        Bid bid = own.of(reference);
        bidReference = bid.reference();
        if (!isWritable()) {
            return;
        }
        pack = look.pack(bid).map(BidPack::id).map(BidPackId::value).orElse(null);
        look.comparison(bid).ifPresent(comparison -> {
            seen = comparison.seen();
            if (comparison.isBlocked()) {
                return;
            }
            comparison.fields().stream()
                    .filter(FieldDifference::isTakeable)
                    .map(PackRow::of)
                    .forEach(rows::add);
            comparison.files().stream()
                    .filter(FileDifference::isTakeable)
                    .map(PackRow::of)
                    .forEach(rows::add);
        });
    }

    public Bid getBid() {
        return own.of(bidReference);
    }

    public Tender getTender() {
        return own.tender(getBid());
    }

    public boolean isWritable() {
        return own.mayWrite(own.of(bidReference));
    }

    /** Whether there is something to take along. */
    public boolean isReadable() {
        return own.draft(getBid()).isPresent();
    }

    public boolean isStarted() {
        return pack != null;
    }

    public @Nullable UUID getSubject() {
        return pack;
    }

    public List<DocumentView> getFiles() {
        return pack == null ? List.of() : documents.of(pack);
    }

    /** The bytes of the bid's own files, which the whole pack has in it. */
    public long getBytes() {
        return own.files(getBid()).stream()
                .filter(DocumentView::isStored)
                .mapToLong(DocumentView::size)
                .sum();
    }

    public long getMostMegabytes() {
        return BidPackShelf.MOST / 1024 / 1024;
    }

    /** Whether a pack has come and could be read. */
    public boolean isCompared() {
        return getComparison() != null;
    }

    public @Nullable PackComparison getComparison() {
        return isWritable() ? look.comparison(getBid()).orElse(null) : null;
    }

    /** Why the pack that came cannot be read; null where it can. */
    public @Nullable String getProblem() {
        return isWritable()
                ? look.problem(getBid())
                        .map(problem -> messages.with(
                                "problem." + problem.code(), problem.args().toArray()))
                        .orElse(null)
                : null;
    }

    /** What was changed in the tender since the pack was made. */
    public List<AmendmentView> getAmended() {
        PackComparison comparison = getComparison();
        return comparison == null
                ? List.of()
                : amendmentReader.of(getTender()).stream()
                        .filter(amendment -> amendment.number() > comparison.amendedSince())
                        .toList();
    }

    public List<PackRow> getRows() {
        return rows;
    }

    /** Fields whose words cannot be saved. */
    public List<FieldDifference> getFaulty() {
        PackComparison comparison = getComparison();
        return comparison == null
                ? List.of()
                : comparison.fields().stream()
                        .filter(field -> !field.isTakeable())
                        .toList();
    }

    /** Files with which nothing happens: missing in the pack, or of a kind that is not taken. */
    public List<FileDifference> getLeft() {
        PackComparison comparison = getComparison();
        return comparison == null
                ? List.of()
                : comparison.files().stream().filter(file -> !file.isTakeable()).toList();
    }

    public void start() {
        pack = startPackImport.start(new StartPackImport.Command(getBid().id())).value();
        reload();
    }

    /** Looks at what has come. */
    public void reload() {
        Faces.redirect("bid/pack/%s", bidReference);
    }

    public void take() {
        Set<PackRow> taken = rows.stream().filter(PackRow::isTaken).collect(Collectors.toSet());
        try {
            importPack.take(new ImportPack.Command(
                    new BidPackId(getRequired()),
                    seen,
                    taken.stream().flatMap(row -> row.key().stream()).collect(Collectors.toSet()),
                    taken.stream().flatMap(row -> row.file().stream()).collect(Collectors.toSet())));
        } catch (DomainProblem moved) {
            if (!moved.code().equals("BID_PACK_MOVED")) {
                throw moved;
            }
            Problems.done("bidpack.moved");
            reload();
            return;
        }
        Problems.done("bidpack.taken", taken.size());
        Faces.redirect("bid/write/%s", bidReference);
    }

    public void discard() {
        discardPack.discard(new DiscardPack.Command(new BidPackId(getRequired())));
        Problems.done("bidpack.discarded");
        reload();
    }

    private UUID getRequired() {
        if (pack == null) {
            throw new DomainProblem("BID_PACK_UNKNOWN");
        }
        return pack;
    }
}
