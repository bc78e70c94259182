package org.allmende.web.challenge;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.PartId;
import org.allmende.challenge.PartVersion;
import org.allmende.challenge.SaveExpressionPart;
import org.allmende.challenge.assistance.WriteAssisted;
import org.allmende.challenge.team.Participant;
import org.allmende.challenge.team.Participants;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TextDifference;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** One part of a draft: written by its writer, read by those who may, with who else writes and what it said before. */
@Named
@ViewScoped
@Page(view = "/challenge/part", access = PageAccess.REQUIRES, permission = Permission.READ_DRAFT)
public class PartPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param(pathIndex = 1)
    private @Nullable String part;

    @Inject
    private DraftReader reader;

    @Inject
    private EoiReader names;

    @Inject
    private Expressions expressions;

    @Inject
    private Participants participants;

    @Inject
    private PartEditors editors;

    @Inject
    private SaveExpressionPart saveExpressionPart;

    @Inject
    private WriteAssisted writeAssisted;

    @Inject
    private Clock clock;

    private @Nullable String words;
    private boolean complete;
    private long version;
    private @Nullable Instant savedAt;
    private @Nullable Clash clash;
    private transient @Nullable ExpressionOfInterest expression;
    private transient @Nullable ExpressionPart read;

    /** As they were shown: a button acts on the one beside which it stands, whatever is saved meanwhile. */
    private transient @Nullable List<PartVersion> versions;

    /**
     * What another has saved while the reader wrote.
     *
     * @param version what a page gives back that overwrites it knowingly
     */
    public record Clash(String by, @Nullable Instant at, String words, boolean complete, long version)
            implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    @PostConstruct
    void open() {
        show(getPart());
    }

    private void show(ExpressionPart shown) {
        words = shown.words();
        complete = shown.isComplete();
        version = shown.version();
        savedAt = shown.savedAt().orElse(null);
    }

    public ExpressionOfInterest getExpression() {
        if (expression == null) {
            expression = reader.read(reference);
        }
        return expression;
    }

    public Service getService() {
        return names.service(getExpression());
    }

    public ExpressionPart getPart() {
        if (read == null) {
            ExpressionPart found =
                    expressions.findPart(getExpression().id(), id()).orElseThrow(NotFound::new);
            if (!reader.mayRead(getExpression(), found)) {
                throw new AccessRefused(Permission.READ_ORGANISATION_FILES);
            }
            read = found;
        }
        return read;
    }

    private PartId id() {
        try {
            return new PartId(UUID.fromString(Objects.requireNonNullElse(part, "")));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    /** Whose part it is: a participant's name, or the body's. */
    public String getOwner() {
        return getPart()
                .participant()
                .map(participants::get)
                .map(Participant::name)
                .orElseGet(() -> names.bodyOf(getExpression()));
    }

    public boolean isDraft() {
        return getExpression().status() == EoiStatus.DRAFT;
    }

    public boolean isWriting() {
        return isDraft() && reader.mayWrite(getExpression(), getPart());
    }

    /** Whether the reader sees comments and what the part said before. */
    public boolean isInside() {
        return reader.isInside(getExpression(), getPart());
    }

    /** Who else has the part open and writes. */
    public List<PartEditors.Editor> getOthers() {
        return editors.others(id(), Acting.current());
    }

    /** Says that the reader writes; asked for by the page every few seconds while somebody does. */
    public void present() {
        if (isWriting()) {
            editors.note(id(), Acting.current(), clock.instant());
        }
    }

    /** While somebody writes; a part without words cannot be called finished yet. */
    public void autosave() {
        store(complete && words != null && !words.isBlank());
    }

    public void save() {
        if (store(complete)) {
            Problems.done("challenge.write.saved");
            Faces.redirect("challenge/write/%s", getExpression().reference());
        }
    }

    private boolean store(boolean finished) {
        try {
            savedAt = saved(words == null ? "" : words, finished);
        } catch (DomainProblem problem) {
            return refuse(problem);
        }
        read = null;
        version = getPart().version();
        clash = null;
        return true;
    }

    private Instant saved(String text, boolean finished) {
        EoiId eoi = getExpression().id();
        return reader.isWriter(getPart())
                ? saveExpressionPart.save(new SaveExpressionPart.Command(eoi, id(), text, finished, version))
                : writeAssisted.write(new WriteAssisted.Command(eoi, id(), text, finished, version));
    }

    private boolean refuse(DomainProblem problem) {
        if (problem.code().equals("EOI_PART_CHANGED")) {
            read = null;
            ExpressionPart theirs = getPart();
            clash = new Clash(
                    theirs.savedBy().orElse(""),
                    theirs.savedAt().orElse(null),
                    theirs.words(),
                    theirs.isComplete(),
                    theirs.version());
        }
        Problems.at("words", problem);
        return false;
    }

    public @Nullable Clash getClash() {
        return clash;
    }

    /** From the other's words to the reader's. */
    public List<TextDifference.Stretch> getClashWords() {
        return clash == null ? List.of() : TextDifference.between(clash.words(), words == null ? "" : words.strip());
    }

    /** The reader has seen what the other wrote, and what stands in the field is to hold. */
    public void keepMine() {
        if (clash != null) {
            version = clash.version();
        }
        autosave();
    }

    /** What the other wrote is to hold. */
    public void takeTheirs() {
        clash = null;
        Faces.redirect(
                "challenge/part/%s/%s",
                getExpression().reference(), id().value().toString());
    }

    /** What it said before, the newest first, without what it says now. */
    public List<PartVersion> getVersions() {
        if (versions == null) {
            List<PartVersion> all = expressions.versionsOf(id());
            versions = all.isEmpty() ? all : List.copyOf(all.subList(1, all.size()));
        }
        return versions;
    }

    /** From that version to what is saved now. */
    public List<TextDifference.Stretch> since(PartVersion before) {
        return TextDifference.between(before.words(), getPart().words());
    }

    /** What that version said holds again; what was saved since stays as a version. */
    public void putBack(int number) {
        words = getVersions().stream()
                .filter(before -> before.number() == number)
                .map(PartVersion::words)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (store(false)) {
            Problems.done("challenge.part.back.done", number);
            takeTheirs();
        }
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public boolean isComplete() {
        return complete;
    }

    public void setComplete(boolean complete) {
        this.complete = complete;
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }
}
