package org.allmende.bid.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.document.DocumentView;
import org.allmende.document.FileKinds;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says otherwise than the bid, field by field and file by file, each measured against what stood at the export.
 *
 * @param exportedAt when the pack was made
 * @param savedAt when its form was last saved, by that computer's clock
 * @param formName the file of the form that was read
 * @param forms how many forms there were
 * @param amendedSince how many amendments the tender had at the export
 * @param isBlocked whether it is a price table with a fault: then nothing of it is taken
 * @param seen one number for all that was compared: with it a member chooses from what was shown, and from nothing else
 */
public record PackComparison(
        List<FieldDifference> fields,
        List<FileDifference> files,
        Instant exportedAt,
        @Nullable Instant savedAt,
        String formName,
        int forms,
        int amendedSince,
        boolean isBlocked,
        String seen) {

    public PackComparison {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }

    /** Whether there is nothing to choose. */
    public boolean isEmpty() {
        return fields.isEmpty() && files.isEmpty();
    }

    static PackComparison of(
            PackContents contents, String packSha256, Map<PackKey, String> now, List<DocumentView> files) {
        PackForm form = contents.form();
        List<FieldDifference> fields = new ArrayList<>();
        now.forEach((key, says) -> field(form, key, says).ifPresent(fields::add));
        List<FileDifference> differing = contents.archive() ? files(contents, files) : List.of();
        return new PackComparison(
                fields,
                differing,
                form.exportedAt(),
                form.savedAt(),
                contents.formName(),
                contents.forms(),
                form.tenderVersion(),
                contents.table() && fields.stream().anyMatch(field -> !field.isTakeable()),
                seen(packSha256, now, files));
    }

    /** Who has changed what: an empty answer where both say the same, whoever came to it. */
    static Optional<FieldDifference> field(PackForm form, PackKey key, String now) {
        String base = form.base().get(key);
        if (base == null) {
            return Optional.empty();
        }
        String typed = form.typed().getOrDefault(key, base);
        String offline;
        try {
            offline = form.typed().containsKey(key) ? PackFields.read(key.kind(), typed, form.locale()) : base;
        } catch (DomainProblem problem) {
            return Optional.of(
                    new FieldDifference(key, FieldDifference.Change.FAULTY, base, now, typed.strip(), problem));
        }
        if (offline.equals(now)) {
            return Optional.empty();
        }
        FieldDifference.Change change = offline.equals(base)
                ? FieldDifference.Change.ONLINE
                : now.equals(base) ? FieldDifference.Change.OFFLINE : FieldDifference.Change.BOTH;
        return Optional.of(new FieldDifference(key, change, base, now, offline, null));
    }

    private static List<FileDifference> files(PackContents contents, List<DocumentView> files) {
        Map<String, DocumentView> byHash = files.stream()
                .filter(DocumentView::isStored)
                .collect(Collectors.toMap(file -> String.valueOf(file.sha256()), file -> file, (one, other) -> one));
        Map<String, PackFile> exported = contents.form().files().stream()
                .collect(Collectors.toMap(PackFile::name, file -> file, (one, other) -> one));
        Set<String> there = new HashSet<>();
        Set<UUID> matched = new HashSet<>();
        List<FileDifference> differing = new ArrayList<>();
        for (PackContents.Entry entry : contents.files()) {
            if (!there.add(entry.sha256())) {
                continue;
            }
            if (byHash.containsKey(entry.sha256())) {
                matched.add(byHash.get(entry.sha256()).id().value());
                continue;
            }
            FileDifference difference = difference(entry, files, exported);
            if (difference.replaces() != null) {
                matched.add(difference.replaces());
            }
            differing.add(difference);
        }
        files.stream()
                .filter(file -> !matched.contains(file.id().value()))
                .map(file -> new FileDifference(
                        FileDifference.Change.MISSING,
                        0,
                        file.name(),
                        file.size(),
                        String.valueOf(file.sha256()),
                        null))
                .forEach(differing::add);
        return differing;
    }

    private static FileDifference difference(
            PackContents.Entry entry, List<DocumentView> files, Map<String, PackFile> exported) {
        PackFile before = exported.get(entry.name());
        if (before != null && before.sha256().equals(entry.sha256())) {
            return difference(FileDifference.Change.REMOVED_ONLINE, entry, null);
        }
        if (!FileKinds.takes(entry.name()) || entry.size() == 0) {
            return difference(FileDifference.Change.FAULTY, entry, null);
        }
        if (before != null && files.stream().anyMatch(file -> file.id().value().equals(before.id()))) {
            return difference(FileDifference.Change.OTHER, entry, before.id());
        }
        return files.stream()
                .filter(file -> file.name().equals(entry.name()))
                .findFirst()
                .map(file ->
                        difference(FileDifference.Change.BOTH, entry, file.id().value()))
                .orElseGet(() -> difference(FileDifference.Change.FRESH, entry, null));
    }

    private static FileDifference difference(
            FileDifference.Change change, PackContents.Entry entry, @Nullable UUID replaces) {
        return new FileDifference(change, entry.index(), entry.name(), entry.size(), entry.sha256(), replaces);
    }

    private static String seen(String packSha256, Map<PackKey, String> now, List<DocumentView> files) {
        StringBuilder all = new StringBuilder(packSha256);
        now.forEach((key, says) -> all.append('\n')
                .append(key)
                .append(' ')
                .append(says.length())
                .append(':')
                .append(says));
        files.forEach(
                file -> all.append('\n').append(file.id().value()).append(' ').append(file.sha256()));
        return Sha256.hex(all.toString());
    }
}
