package org.allmende.web.challenge;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ParticipantId;
import org.allmende.challenge.assistance.Assistances;
import org.allmende.challenge.team.AddParticipant;
import org.allmende.challenge.team.DropAssistedParticipant;
import org.allmende.challenge.team.EndParticipation;
import org.allmende.challenge.team.InviteParticipant;
import org.allmende.challenge.team.NameAssistedParticipant;
import org.allmende.challenge.team.Participant;
import org.allmende.challenge.team.ParticipantCapacity;
import org.allmende.challenge.team.Participants;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The lead says who takes part in its draft, invites them and sees who has answered. */
@Named
@ViewScoped
@Page(view = "/challenge/team", access = PageAccess.REQUIRES, permission = Permission.READ_DRAFT)
public class TeamPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EoiReader reader;

    @Inject
    private DraftReader drafts;

    @Inject
    private Assistances assistances;

    @Inject
    private Access access;

    @Inject
    private NameAssistedParticipant nameAssistedParticipant;

    @Inject
    private DropAssistedParticipant dropAssistedParticipant;

    @Inject
    private Participants participants;

    @Inject
    private AddParticipant addParticipant;

    @Inject
    private InviteParticipant inviteParticipant;

    @Inject
    private EndParticipation endParticipation;

    private ParticipantCapacity capacity = ParticipantCapacity.CONSORTIUM_MEMBER;
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String invited;
    private @Nullable String address;
    private transient @Nullable ExpressionOfInterest expression;

    /** As they were shown: a button acts on the one beside which it stands, whoever else acts meanwhile. */
    private transient @Nullable List<Participant> all;

    public ExpressionOfInterest getExpression() {
        if (expression == null) {
            expression = drafts.read(reference);
            if (!isHelping()) {
                expression = reader.ofBody(reference);
            }
        }
        return expression;
    }

    /** Whether the reader enters it for the body, and so invites nobody. */
    public boolean isHelping() {
        return !access.may(Permission.DRAFT_EXPRESSION, getExpression().organisation())
                && assistances.mayHelp(getExpression().id());
    }

    public Service getService() {
        return reader.service(getExpression());
    }

    public boolean isDraft() {
        return getExpression().status() == EoiStatus.DRAFT;
    }

    /** All that ever were; those who declined or left last. */
    public List<Participant> getAll() {
        if (all == null) {
            all = participants.all(getExpression().id()).stream()
                    .sorted((one, other) -> Boolean.compare(
                            other.status().isPresent(), one.status().isPresent()))
                    .toList();
        }
        return all;
    }

    public List<ParticipantCapacity> getCapacities() {
        return Arrays.asList(ParticipantCapacity.values());
    }

    public void add() {
        String called = Objects.requireNonNullElse(name, "");
        String to = Objects.requireNonNullElse(email, "").strip();
        try {
            add(called, to.isEmpty() ? null : to);
        } catch (DomainProblem problem) {
            Problems.at(problem.code().equals("EMAIL_NOT_VALID") ? "email" : "name", problem);
            return;
        }
        done(to.isEmpty() ? "challenge.team.added" : "challenge.team.invited", called, to);
    }

    private void add(String called, @Nullable String to) {
        EoiId eoi = getExpression().id();
        if (isHelping()) {
            nameAssistedParticipant.name(new NameAssistedParticipant.Command(eoi, capacity, called));
        } else {
            addParticipant.add(new AddParticipant.Command(eoi, capacity, called, to));
        }
    }

    /** Opens the form that sends an invitation, to the same address or another. */
    public void choose(String participant) {
        Participant chosen = participants.get(new ParticipantId(UUID.fromString(participant)));
        invited = participant;
        address = chosen.email().orElse("");
    }

    public @Nullable String getInvited() {
        return invited;
    }

    public void invite() {
        String to = Objects.requireNonNullElse(address, "").strip();
        try {
            inviteParticipant.invite(new InviteParticipant.Command(
                    new ParticipantId(UUID.fromString(Objects.requireNonNullElse(invited, ""))), to));
        } catch (DomainProblem problem) {
            Problems.at("address", problem);
            return;
        }
        done("challenge.team.invited", "", to);
    }

    /** @param participant its id in text */
    public void end(String participant) {
        ParticipantId id = new ParticipantId(UUID.fromString(participant));
        if (isHelping()) {
            dropAssistedParticipant.drop(new DropAssistedParticipant.Command(id));
        } else {
            endParticipation.end(new EndParticipation.Command(id));
        }
        done("challenge.team.ended");
    }

    private void done(String key, Object... args) {
        Problems.done(key, args);
        Faces.redirect("challenge/team/%s", getExpression().reference());
    }

    public ParticipantCapacity getCapacity() {
        return capacity;
    }

    public void setCapacity(ParticipantCapacity capacity) {
        this.capacity = capacity;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }
}
