package org.allmende.web.passport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.passport.PaperVersion;
import org.allmende.passport.PaperVersionId;
import org.allmende.passport.Papers;
import org.allmende.passport.PassportPaper;
import org.allmende.passport.PassportPaperId;
import org.allmende.passport.use.AttachPaper;
import org.allmende.passport.use.DropUse;
import org.allmende.passport.use.PaperUse;
import org.allmende.passport.use.PaperUseId;
import org.allmende.passport.use.PaperUses;
import org.allmende.passport.use.PassportMatters;
import org.allmende.passport.use.UseState;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** The papers of an expression of interest, for its body and, once it is sent, for its council. Nobody has to attach one. */
@Named
@RequestScoped
public class EvidenceOfExpression {

    /** The name of the buttons beside the uses, and of the one component that acts for all of them. */
    private static final String DROP = "evidence-uses:drop";

    @Inject
    private PaperUses uses;

    @Inject
    private Papers papers;

    @Inject
    private PassportMatters matters;

    @Inject
    private Organisations organisations;

    @Inject
    private Documents documents;

    @Inject
    private Access access;

    @Inject
    private PassportWords words;

    @Inject
    private AttachPaper attachPaper;

    @Inject
    private DropUse dropUse;

    private @Nullable String chosen;

    /**
     * A paper in the expression.
     *
     * @param file to be opened; null where the reader may not
     * @param late whether its validity ends before the decision is expected
     */
    public record Row(
            PaperUse use,
            PassportPaper paper,
            PaperVersion version,
            String holder,
            @Nullable DocumentView file,
            boolean late) {

        public boolean outdated() {
            return version.number() < paper.versions();
        }
    }

    public boolean visible(ExpressionOfInterest expression) {
        return isOfBody(expression) || (expression.isPublic() && isOfCouncil(expression));
    }

    private boolean isOfBody(ExpressionOfInterest expression) {
        return access.may(Permission.READ_ORGANISATION_FILES, expression.organisation());
    }

    private boolean isOfCouncil(ExpressionOfInterest expression) {
        return access.may(Permission.READ_COUNCIL_FILES, expression.council());
    }

    public boolean writable(ExpressionOfInterest expression) {
        return expression.status() == EoiStatus.DRAFT && access.may(Permission.USE_PAPERS, expression.organisation());
    }

    /** The day of the decision, until which papers should be valid; null where nobody knows it yet. */
    public @Nullable LocalDate neededUntil(ExpressionOfInterest expression) {
        return PhaseMemo.once(
                        "evidence-until",
                        expression.id(),
                        () -> Optional.ofNullable(
                                matters.of(expression.id().value()).neededUntil()))
                .orElse(null);
    }

    /** For the body every use but those that it dropped itself; for the council what has come with the expression. */
    public List<Row> rows(ExpressionOfInterest expression) {
        return PhaseMemo.once("evidence-rows", expression.id(), () -> read(expression));
    }

    private List<Row> read(ExpressionOfInterest expression) {
        boolean body = isOfBody(expression);
        List<PaperUse> shown = uses.of(expression.id().value()).stream()
                .filter(use -> body ? use.state() != UseState.DROPPED : use.state() == UseState.SENT)
                .toList();
        Map<PaperVersionId, PaperVersion> versions =
                papers.versions(shown.stream().map(PaperUse::paperVersion).toList());
        Map<PassportPaperId, PassportPaper> titles = papers.papersOf(versions.values());
        Map<OrganisationId, Organisation> holders = organisations.all(
                shown.stream().map(PaperUse::holder).distinct().toList());
        Map<UUID, DocumentView> files = files(expression, shown);
        LocalDate until = neededUntil(expression);
        return shown.stream()
                .map(use -> {
                    PaperVersion version = Objects.requireNonNull(versions.get(use.paperVersion()));
                    return new Row(
                            use,
                            Objects.requireNonNull(titles.get(version.paper())),
                            version,
                            Objects.requireNonNull(holders.get(use.holder())).name(),
                            files.get(version.id().value()),
                            until != null && version.endsBefore(until));
                })
                .toList();
    }

    /** The body opens its own papers, the council what was sent to it. */
    private Map<UUID, DocumentView> files(ExpressionOfInterest expression, List<PaperUse> shown) {
        boolean council = expression.isPublic() && isOfCouncil(expression);
        List<UUID> readable = shown.stream()
                .filter(use -> access.may(Permission.READ_ORGANISATION_FILES, use.holder())
                        || (council && use.state() == UseState.SENT))
                .map(use -> use.paperVersion().value())
                .distinct()
                .toList();
        Map<UUID, DocumentView> files = new HashMap<>();
        documents.ofAll(readable).forEach((version, all) -> files.put(version, all.get(0)));
        return files;
    }

    /** The body's own papers that are not in it yet, in their newest version. */
    public List<PassportReader.VersionTitle> attachable(ExpressionOfInterest expression) {
        return PhaseMemo.once("evidence-own", expression.id(), () -> {
            Set<PaperVersionId> there = rows(expression).stream()
                    .filter(row -> row.use().state().isOpen())
                    .map(row -> row.version().id())
                    .collect(Collectors.toSet());
            Map<PassportPaperId, List<PaperVersion>> versions = papers.versionsOf(expression.organisation());
            return papers.of(expression.organisation()).stream()
                    .flatMap(paper -> versions.getOrDefault(paper.id(), List.of()).stream()
                            .limit(1)
                            .map(newest -> new PassportReader.VersionTitle(paper, newest)))
                    .filter(title -> !there.contains(title.version().id()))
                    .toList();
        });
    }

    /** "ends before the decision", or how it stands today. */
    public String kind(Row row) {
        String today = words.kind(row.version());
        return row.late() && !today.equals("bad") ? "warn" : today;
    }

    public String passportOf(ExpressionOfInterest expression) {
        return "/passport/view/" + organisations.get(expression.organisation()).reference();
    }

    public void attach(ExpressionOfInterest expression) {
        if (chosen == null || chosen.isBlank()) {
            Problems.at("paper", "layout.required.choice");
            return;
        }
        attachPaper.attach(new AttachPaper.Command(
                new PaperVersionId(UUID.fromString(chosen)),
                expression.organisation(),
                expression.id().value()));
        done(expression, "evidence.attached");
    }

    /** The use beside whose button the reader was, by the id that the button carries: whatever stands in its row meanwhile. */
    public void drop(ExpressionOfInterest expression) {
        UUID use = PassportReader.uuid(Faces.getRequestParameter(DROP));
        dropUse.drop(new DropUse.Command(new PaperUseId(use)));
        done(expression, "evidence.dropped");
    }

    private static void done(ExpressionOfInterest expression, String key) {
        Problems.done(key);
        Faces.redirect(Faces.getRequestContextPath() + "/challenge/write/" + expression.reference());
    }

    public @Nullable String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen;
    }
}
