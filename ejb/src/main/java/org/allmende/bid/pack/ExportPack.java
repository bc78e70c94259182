package org.allmende.bid.pack;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.allmende.bid.Bid;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.bid.Drafts;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.tender.amendment.Amendments;
import org.jspecify.annotations.Nullable;

/**
 * A member takes the bid along: all that is written so far, with what the fields said at this moment. Whoever may read the draft may
 * take it along; it is a use case because what leaves the portal in the clear is to be found in the audit.
 *
 * <p>Errors: {@code BID_HAS_NO_DRAFT}, {@code BID_LOT_UNKNOWN}.
 */
@Stateless
@UseCase
@Requires(Permission.READ_ORGANISATION_FILES)
public class ExportPack {

    @Inject
    private Access access;

    @Inject
    private BidWorkspace workspace;

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    @Inject
    private Amendments amendments;

    @Inject
    private Drafts drafts;

    @Inject
    private Documents documents;

    @Inject
    private DatabaseClock databaseClock;

    /**
     * @param language of the form, by whose custom numbers are written in it
     * @param lot whose price table alone is taken along; null for the whole bid
     */
    public record Command(
            BidId bid, Locale language, @Nullable LotId lot) {

        /** The whole bid. */
        public Command(BidId bid, Locale language) {
            this(bid, language, null);
        }
    }

    public PackForm export(Command c) {
        Bid bid = bids.get(c.bid());
        access.toAnyOf(workspace.of(bid));
        BidContent draft = drafts.read(c.bid()).orElseThrow(() -> new DomainProblem("BID_HAS_NO_DRAFT"));
        Tender tender = tenders.get(bid.tenderId());
        LotId lot = c.lot();
        Map<PackKey, String> base =
                lot == null ? PackFields.of(tender, draft) : PackFields.table(lot(tender, lot), draft);
        Map<PackKey, String> typed = new HashMap<>();
        base.forEach((key, says) -> typed.put(key, PackFields.write(key.kind(), says, c.language())));
        return new PackForm(
                bid.reference(),
                tender.reference(),
                amendments.countOf(tender.id()),
                databaseClock.now(),
                c.language().getLanguage(),
                base,
                lot == null ? files(documents.of(c.bid().value())) : List.of(),
                typed,
                null);
    }

    private static Lot lot(Tender tender, LotId id) {
        return tender.lots().stream()
                .filter(lot -> lot.id().equals(id) && lot.hasTable())
                .findFirst()
                .orElseThrow(() -> new DomainProblem("BID_LOT_UNKNOWN"));
    }

    /** Names that every computer can write, and no two the same. */
    static List<PackFile> files(List<DocumentView> stored) {
        Set<String> taken = new HashSet<>();
        List<PackFile> files = new ArrayList<>();
        for (DocumentView file : stored) {
            if (file.isStored()) {
                String plain = file.name().replaceAll("[\\\\/:*?\"<>|]", "_");
                String name = plain;
                for (int more = 2; !taken.add(name.toLowerCase(Locale.ROOT)); more++) {
                    int dot = plain.lastIndexOf('.');
                    name = dot < 0
                            ? plain + " (" + more + ")"
                            : plain.substring(0, dot) + " (" + more + ")" + plain.substring(dot);
                }
                files.add(new PackFile(file.id().value(), name, file.size(), Objects.requireNonNull(file.sha256())));
            }
        }
        return files;
    }
}
