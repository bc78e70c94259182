package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.allmende.bid.BidId;
import org.allmende.bid.Drafts;
import org.allmende.bid.SaveBidAnswer;
import org.allmende.bid.SetPrice;
import org.allmende.bid.SetUnitPrices;
import org.allmende.bid.pack.BidPackId;
import org.allmende.bid.pack.BidPacks;
import org.allmende.bid.pack.ExportPack;
import org.allmende.bid.pack.FieldDifference;
import org.allmende.bid.pack.FileDifference;
import org.allmende.bid.pack.ImportPack;
import org.allmende.bid.pack.LeftPacks;
import org.allmende.bid.pack.PackComparison;
import org.allmende.bid.pack.PackComparisons;
import org.allmende.bid.pack.PackForm;
import org.allmende.bid.pack.PackFormJson;
import org.allmende.bid.pack.PackKey;
import org.allmende.bid.pack.StartPackImport;
import org.allmende.shared.Money;
import org.allmende.tender.TenderId;
import org.junit.jupiter.api.Test;

/** A bid is taken along and comes back: what a member chooses is saved at once, and nothing else ever is. */
class BidPackIT extends InsidePortal {

    private static final String WRITER = "amira.osei";
    private static final String COLLEAGUE = "ben.hartley";
    private static final String READER = "lucy.tan";

    @Inject
    private Town town;

    @Inject
    private Tables tables;

    @Inject
    private TenderLife life;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private ExportPack exportPack;

    @Inject
    private StartPackImport startPackImport;

    @Inject
    private ImportPack importPack;

    @Inject
    private BidPacks packs;

    @Inject
    private PackComparisons comparisons;

    @Inject
    private SaveBidAnswer saveBidAnswer;

    @Inject
    private SetPrice setPrice;

    @Inject
    private SetUnitPrices setUnitPrices;

    @Inject
    private Drafts drafts;

    @Inject
    private LeftPacks leftPacks;

    private final String mark = UUID.randomUUID().toString().replace("-", "");

    private TenderId tender;
    private BidId bid;

    private void write() {
        tender = life.published();
        bid = life.written(tender, WRITER, "libraries", "before", 100_000);
        life.attach(bid, WRITER, "plan.txt", "the plan".getBytes(StandardCharsets.UTF_8));
    }

    private PackForm export(String who, BidId of) {
        return town.as(who, () -> exportPack.export(new ExportPack.Command(of, Locale.ENGLISH)));
    }

    private PackKey answer() {
        return new PackKey(PackKey.Kind.ANSWER, life.criterion(tender).value());
    }

    private PackKey price() {
        return new PackKey(PackKey.Kind.PRICE, life.lot(tender).value());
    }

    private static PackForm filled(PackForm form, Map<PackKey, String> typed) {
        Map<PackKey, String> all = new HashMap<>(form.typed());
        all.putAll(typed);
        return new PackForm(
                form.bid(),
                form.tender(),
                form.tenderVersion(),
                form.exportedAt(),
                form.language(),
                form.base(),
                form.files(),
                all,
                Instant.parse("2026-11-28T04:00:00Z"));
    }

    private static byte[] page(PackForm form) {
        return ("<html><script type=\"application/json\" id=\"" + PackFormJson.ELEMENT + "\">"
                        + PackFormJson.write(form) + "</script></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(PackForm form, Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("form.html"));
            zip.write(page(form));
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("documents/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Brings the file back; gives the pack. */
    private BidPackId bring(String name, byte[] bytes) {
        BidPackId pack = town.as(COLLEAGUE, () -> startPackImport.start(new StartPackImport.Command(bid)));
        life.attach(new BidId(pack.value()), COLLEAGUE, name, bytes);
        return pack;
    }

    private PackComparison look(BidPackId pack) {
        List<PackComparison> seen = new ArrayList<>();
        town.run(COLLEAGUE, () -> transaction.rolledBack(() -> seen.add(comparisons.of(packs.get(pack)))));
        return seen.get(0);
    }

    private void take(BidPackId pack, PackComparison seen, Set<PackKey> fields, Set<Integer> files) {
        town.run(COLLEAGUE, () -> importPack.take(new ImportPack.Command(pack, seen.seen(), fields, files)));
    }

    @Test
    void savesWhatIsChosenOfFieldsAndFilesAndNothingElse() {
        write();
        PackForm form = export(WRITER, bid);
        BidPackId pack = bring(
                "pack.zip",
                zip(
                        filled(form, Map.of(answer(), "written " + mark, price(), "99,000.50")),
                        Map.of("plan.txt", "the better plan", "fresh-" + mark + ".txt", "fresh " + mark)));
        assertThat(tables.thatHold(mark)).isEmpty();

        PackComparison seen = look(pack);
        assertThat(seen.fields())
                .extracting(FieldDifference::change)
                .containsOnly(FieldDifference.Change.OFFLINE)
                .hasSize(2);
        Map<FileDifference.Change, Integer> files =
                seen.files().stream().collect(Collectors.toMap(FileDifference::change, FileDifference::index));
        assertThat(files).containsOnlyKeys(FileDifference.Change.FRESH, FileDifference.Change.OTHER);
        take(pack, seen, Set.of(answer()), Set.copyOf(files.values()));

        PackForm after = export(WRITER, bid);
        assertThat(after.base()).containsEntry(answer(), "written " + mark).containsEntry(price(), "100000");
        assertThat(after.files())
                .extracting(file -> file.name() + " " + file.size())
                .containsExactlyInAnyOrder("plan.txt 15", "fresh-" + mark + ".txt " + (mark.length() + 6));
        assertThat(town.count("select count(*) from bid_pack where id = ?", pack.value()))
                .isZero();
        assertThat(town.count("select count(*) from document where subject_id = ?", pack.value()))
                .isZero();
        assertThat(tables.thatHold(mark)).isEmpty();
        assertThat(town.count(
                        "select count(*) from audit_entry where use_case in ('ImportPack', 'SaveBidAnswer') and subject_id in (?, ?)",
                        pack.value(),
                        bid.value()))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aLotsPriceFollowsFromItsTableAndNoOtherWayLeadsToIt() {
        tender = life.publishedWithTable("Course; course; 180\nCare of children; hour; 2400.5");
        List<UUID> lines =
                town
                        .texts("select id from tender_price_line where tender_id = ? order by number", tender.value())
                        .stream()
                        .map(UUID::fromString)
                        .toList();
        bid = life.begun(tender, WRITER, "libraries");
        assertThatThrownBy(() -> town.as(
                        WRITER, () -> setPrice.set(new SetPrice.Command(bid, life.lot(tender), Money.pounds(1)))))
                .hasMessageContaining("BID_LOT_HAS_TABLE");
        assertThatThrownBy(() -> unitPrices(Map.of(UUID.randomUUID(), BigDecimal.ONE)))
                .hasMessageContaining("BID_LINE_UNKNOWN");
        assertThatThrownBy(() -> unitPrices(Map.of(lines.get(0), new BigDecimal("0.00001"))))
                .hasMessageContaining("BID_UNIT_PRICE_TOO_FINE");
        assertThatThrownBy(() -> town.change("update tender_price_line set quantity = 1 where id = ?", lines.get(0)))
                .hasMessageContaining("frozen");
        unitPrices(Map.of(lines.get(0), new BigDecimal("1200")));
        assertThat(price(bid)).isEmpty();

        PackForm form = export(WRITER, bid);
        PackKey second = new PackKey(PackKey.Kind.UNIT_PRICE, lines.get(1));
        assertThat(form.base()).doesNotContainKey(price()).containsEntry(second, "");
        BidPackId pack = bring("form.html", page(filled(form, Map.of(second, "17.3333"))));
        take(pack, look(pack), Set.of(second), Set.of());

        // 180 × 1200 + 2400.5 × 17.3333, which is 41608.58665
        assertThat(price(bid)).contains(Money.pounds("257608.59"));
    }

    private void unitPrices(Map<UUID, BigDecimal> pounds) {
        town.as(WRITER, () -> setUnitPrices.set(new SetUnitPrices.Command(bid, life.lot(tender), pounds)));
    }

    private Optional<Money> price(BidId of) {
        return town.as(WRITER, () -> drafts.read(of)
                .map(draft -> draft.prices().get(life.lot(tender).value())));
    }

    @Test
    void savesNothingOnceTheBidIsNoLongerAsItWasShown() {
        write();
        BidPackId pack = bring("form.html", page(filled(export(WRITER, bid), Map.of(answer(), "offline"))));
        PackComparison seen = look(pack);
        town.run(WRITER, () -> saveBidAnswer.save(new SaveBidAnswer.Command(bid, life.criterion(tender), "online")));

        assertThatThrownBy(() -> take(pack, seen, Set.of(answer()), Set.of())).hasMessageContaining("BID_PACK_MOVED");
        assertThat(export(WRITER, bid).base()).containsEntry(answer(), "online");

        PackComparison again = look(pack);
        assertThat(again.fields()).extracting(FieldDifference::change).containsExactly(FieldDifference.Change.BOTH);
        take(pack, again, Set.of(answer()), Set.of());
        assertThat(export(WRITER, bid).base()).containsEntry(answer(), "offline");
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysLeavesEverythingAsItWas() {
        write();
        PackForm form = filled(export(WRITER, bid), Map.of(answer(), "offline"));
        BidPackId pack = bring("pack.zip", zip(form, Map.of("program.pdf", "MZ no paper")));
        PackComparison seen = look(pack);
        int program = seen.files().stream()
                .filter(file -> file.change() == FileDifference.Change.FRESH)
                .findFirst()
                .orElseThrow()
                .index();

        assertThatThrownBy(() -> take(pack, seen, Set.of(answer()), Set.of(program)))
                .hasMessageContaining("DOCUMENT_CONTENT");
        assertThat(export(WRITER, bid).base()).containsEntry(answer(), "before");

        take(pack, seen, Set.of(answer()), Set.of());
        assertThat(export(WRITER, bid).base()).containsEntry(answer(), "offline");
    }

    @Test
    void aPackOfAnotherBidAndOneOfOthersAreRefused() {
        write();
        BidId rival = life.written(tender, "vanessa.holt", "meridian", "theirs", 90_000);
        PackForm theirs = export("vanessa.holt", rival);
        BidPackId pack = bring("form.html", page(theirs));

        assertThatThrownBy(() -> look(pack)).hasMessageContaining("BID_PACK_OTHER_BID");
        for (String stranger : Set.of("vanessa.holt", "helen.marsh", TenderLife.OFFICER)) {
            assertThatThrownBy(() -> export(stranger, bid))
                    .as(stranger)
                    .hasMessageContaining("READ_ORGANISATION_FILES");
            assertThatThrownBy(() -> town.as(stranger, () -> importPack(pack)))
                    .as(stranger)
                    .hasMessageContaining("DRAFT_BID");
        }
        assertThat(export(READER, bid).base()).containsEntry(answer(), "before");
        assertThatThrownBy(() -> town.as(READER, () -> startPackImport.start(new StartPackImport.Command(bid))))
                .hasMessageContaining("DRAFT_BID");
    }

    private BidPackId importPack(BidPackId pack) {
        importPack.take(new ImportPack.Command(pack, "", Set.of(), Set.of()));
        return pack;
    }

    @Test
    void whenTheBidIsSentOrTheDeadlineHasPassedNothingOfThePackIsLeft() {
        write();
        byte[] page = page(filled(export(WRITER, bid), Map.of(answer(), "offline")));
        BidPackId pack = bring("form.html", page);
        life.send(bid, WRITER);
        assertThat(town.count("select count(*) from bid_pack where id = ?", pack.value()))
                .isZero();
        assertThat(town.count("select count(*) from document where subject_id = ?", pack.value()))
                .isZero();

        bid = life.written(tender, WRITER, "libraries", "another version", 100_000);
        BidPackId late = bring("form.html", page(filled(export(WRITER, bid), Map.of(answer(), "late"))));
        PackComparison seen = look(late);
        life.pastDeadline(tender);
        assertThatThrownBy(() -> take(late, seen, Set.of(answer()), Set.of()))
                .hasMessageContaining("TENDER_DEADLINE_PASSED");
        leftPacks.takeAway();
        assertThat(town.count("select count(*) from bid_pack where id = ?", late.value()))
                .isZero();
    }
}
