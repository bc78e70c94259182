package org.allmende.bid.pack;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.bid.AnswerCondition;
import org.allmende.bid.Bid;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.bid.BidShelf;
import org.allmende.bid.Bids;
import org.allmende.bid.Drafts;
import org.allmende.bid.PromiseOutcome;
import org.allmende.bid.SaveBidAnswer;
import org.allmende.bid.SetPrice;
import org.allmende.bid.SetUnitPrices;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.document.DocumentId;
import org.allmende.document.Documents;
import org.allmende.document.RemoveDocument;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.allmende.tender.PriceLine;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * A member takes over from a pack what was chosen: each field and each file by the use case that would save it online, all of them
 * or, if one is refused, none. Then the pack goes.
 *
 * <p>Errors: {@code BID_PACK_MOVED} where the pack or the bid is no longer as it was shown, {@code BID_PACK_CHOICE} for what cannot be
 * taken, {@code TENDER_DEADLINE_PASSED(deadline)}, {@code BID_HAS_NO_DRAFT}, those of {@link PackComparisons} and of the use cases
 * that save.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_BID)
public class ImportPack {

    @Inject
    private Access access;

    @Inject
    private BidWorkspace workspace;

    @Inject
    private BidPacks packs;

    @Inject
    private PackComparisons comparisons;

    @Inject
    private PackReader reader;

    @Inject
    private Bids bids;

    @Inject
    private BidShelf shelf;

    @Inject
    private Drafts drafts;

    @Inject
    private SaveBidAnswer saveBidAnswer;

    @Inject
    private AnswerCondition answerCondition;

    @Inject
    private SetPrice setPrice;

    @Inject
    private SetUnitPrices setUnitPrices;

    @Inject
    private Tenders tenders;

    @Inject
    private PromiseOutcome promiseOutcome;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private RemoveDocument removeDocument;

    /**
     * @param seen what the member has looked at: {@link PackComparison#seen()}
     * @param fields those of which the form's words are taken
     * @param files places in the archive of those that are taken
     */
    public record Command(BidPackId pack, String seen, Set<PackKey> fields, Set<Integer> files) {

        public Command {
            fields = Set.copyOf(fields);
            files = Set.copyOf(files);
        }
    }

    public void take(Command c) {
        BidPack pack = packs.getLocked(c.pack());
        Bid bid = bids.get(pack.bidId());
        access.toAnyOf(workspace.of(bid));
        shelf.demandWrite(bid.id().value());
        drafts.hold(bid.id());
        PackComparisons.Compared compared = comparisons.compare(pack);
        if (!compared.comparison().seen().equals(c.seen())) {
            throw new DomainProblem("BID_PACK_MOVED");
        }
        takeFields(bid.id(), compared.comparison(), c.fields());
        takeFiles(bid.id(), compared, c.files());
        packs.end(pack);
    }

    private void takeFields(BidId bid, PackComparison comparison, Set<PackKey> chosen) {
        Map<PackKey, FieldDifference> known = comparison.fields().stream()
                .filter(FieldDifference::isTakeable)
                .collect(Collectors.toMap(FieldDifference::key, Function.identity()));
        if (!known.keySet().containsAll(chosen) || comparison.isBlocked()) {
            throw new DomainProblem("BID_PACK_CHOICE");
        }
        comparison.fields().stream()
                .filter(field -> chosen.contains(field.key()))
                .forEach(field -> take(bid, field.key(), field.offline()));
        takeTables(bid, comparison, chosen);
        takeConditions(bid, comparison, chosen);
    }

    /** Each condition at once, with what stays of it. */
    private void takeConditions(BidId bid, PackComparison comparison, Set<PackKey> chosen) {
        Map<PackKey, String> taken = comparison.fields().stream()
                .filter(field -> chosen.contains(field.key()))
                .collect(Collectors.toMap(FieldDifference::key, FieldDifference::offline));
        BidContent standing = drafts.read(bid).orElseThrow();
        tenders.get(bids.get(bid).tenderId()).conditions().forEach(condition -> {
            String met = taken.get(PackConditions.met(condition.id().value()));
            String shown = taken.get(PackConditions.shown(condition.id().value()));
            if (met != null || shown != null) {
                answerCondition.answer(new AnswerCondition.Command(
                        bid, condition.id(), PackConditions.answer(standing.condition(condition.id()), met, shown)));
            }
        });
    }

    /** Each table at once, with what stays of it. */
    private void takeTables(BidId bid, PackComparison comparison, Set<PackKey> chosen) {
        Map<UUID, String> taken = comparison.fields().stream()
                .filter(field -> chosen.contains(field.key()) && field.key().kind() == PackKey.Kind.UNIT_PRICE)
                .collect(Collectors.toMap(field -> field.key().id(), FieldDifference::offline));
        Map<UUID, BigDecimal> standing = drafts.read(bid).orElseThrow().unitPrices();
        for (Lot lot : tenders.get(bids.get(bid).tenderId()).lots()) {
            if (lot.lines().stream().map(PriceLine::id).anyMatch(taken::containsKey)) {
                Map<UUID, BigDecimal> pounds = new HashMap<>();
                for (PriceLine line : lot.lines()) {
                    BigDecimal price =
                            taken.containsKey(line.id()) ? number(taken.get(line.id())) : standing.get(line.id());
                    if (price != null) {
                        pounds.put(line.id(), price);
                    }
                }
                setUnitPrices.set(new SetUnitPrices.Command(bid, lot.id(), pounds));
            }
        }
    }

    private void take(BidId bid, PackKey key, String says) {
        switch (key.kind()) {
            case ANSWER -> saveBidAnswer.save(new SaveBidAnswer.Command(bid, new CriterionId(key.id()), says));
            case PRICE ->
                setPrice.set(
                        new SetPrice.Command(bid, new LotId(key.id()), says.isEmpty() ? null : Money.pounds(says)));
            case UNIT_PRICE, MET, SHOWN -> {}
            case PROMISE -> promiseOutcome.promise(new PromiseOutcome.Command(bid, key.id(), number(says)));
        }
    }

    private static @Nullable BigDecimal number(String says) {
        return says.isEmpty() ? null : new BigDecimal(says);
    }

    private void takeFiles(BidId bid, PackComparisons.Compared compared, Set<Integer> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        Map<Integer, FileDifference> known = compared.comparison().files().stream()
                .filter(FileDifference::isTakeable)
                .collect(Collectors.toMap(FileDifference::index, Function.identity()));
        if (!known.keySet().containsAll(chosen)) {
            throw new DomainProblem("BID_PACK_CHOICE");
        }
        reader.each(compared.file(), compared.contents(), (index, name, bytes) -> {
            FileDifference file = chosen.contains(index) ? known.get(index) : null;
            if (file != null) {
                take(bid, file, bytes);
            }
        });
    }

    private void take(BidId bid, FileDifference file, InputStream bytes) throws IOException {
        if (file.replaces() != null) {
            removeDocument.remove(new DocumentId(file.replaces()));
        }
        DocumentId stored = startUpload.start(new StartUpload.Command(bid.value(), file.name(), "", file.size()));
        long offset = 0;
        for (byte[] block = bytes.readNBytes(Documents.largestBlock());
                block.length > 0;
                block = bytes.readNBytes(Documents.largestBlock())) {
            offset = storeBlock.store(new StoreBlock.Command(stored, offset, block));
        }
    }
}
