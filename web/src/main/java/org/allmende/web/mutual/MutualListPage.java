package org.allmende.web.mutual;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.mutual.AnswerCircleInvitation;
import org.allmende.mutual.CircleInvitationId;
import org.allmende.mutual.Circles;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.MutualStatus;
import org.allmende.mutual.Mutuals;
import org.allmende.mutual.ballot.Ballot;
import org.allmende.mutual.ballot.Ballots;
import org.allmende.mutual.member.Holdings;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.omnifaces.util.Faces;

/** A person's circles, the invitations and ballots that wait for them, and what their council was told by staff. */
@Named
@ViewScoped
@Page(view = "/mutual/list", access = PageAccess.SIGNED_IN)
public class MutualListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    @Inject
    private Ballots ballots;

    @Inject
    private Holdings holdings;

    @Inject
    private People people;

    @Inject
    private AnswerCircleInvitation answerCircleInvitation;

    /** An invitation in a list. */
    public record Invited(String id, String name, String by) implements Serializable {}

    /** A mutual in a list. */
    public record Row(String name, String link, String reference, MutualStatus status) {

        static Row of(Mutual mutual, String link) {
            return new Row(mutual.name(), link, mutual.reference(), mutual.status());
        }

        /** Which shape the status has. */
        public String kind() {
            return switch (status) {
                case CIRCLE -> "todo";
                case STATED, READY, BALLOT, AGREED, ASKED, CHALLENGING -> "doing";
                case RESERVED -> "done";
                case ENDED -> "none";
            };
        }
    }

    public List<Row> getMine() {
        return mutuals.ofPerson(me()).stream()
                .map(mutual -> Row.of(mutual, mutual.link()))
                .toList();
    }

    /** Those in whose register of shares the person is. */
    public List<Row> getMember() {
        return holdings.ofAddress(people.get(me()).email()).stream()
                .map(holding -> mutuals.get(holding.mutual()))
                .map(mutual -> Row.of(mutual, "/mutual/member/" + mutual.reference()))
                .toList();
    }

    public List<Row> getStated() {
        Actor actor = Acting.current();
        List<OrganisationId> councils = actor.roles().keySet().stream()
                .filter(council -> actor.may(Permission.ANSWER_STATEMENT, council))
                .toList();
        return mutuals.statedTo(councils).stream()
                .map(mutual -> Row.of(mutual, "/mutual/answer/" + mutual.reference()))
                .toList();
    }

    public List<Invited> getInvitations() {
        return circles.invitationsTo(people.get(me()).email()).stream()
                .map(invitation -> new Invited(
                        invitation.id().value().toString(),
                        mutuals.get(invitation.mutual()).name(),
                        people.get(invitation.invitedBy()).name()))
                .toList();
    }

    public List<Ballot> getBallots() {
        return ballots.runningFor(people.get(me()).email());
    }

    /** By whom a ballot is held. */
    public String holder(Ballot ballot) {
        return mutuals.get(ballot.mutual()).name();
    }

    public void join(String invitation) {
        MutualId joined = answer(invitation, true);
        Problems.done("mutual.joined");
        Faces.redirect(Faces.getRequestContextPath() + mutuals.get(joined).link());
    }

    public void decline(String invitation) {
        answer(invitation, false);
        Problems.done("mutual.declined");
        Faces.redirect(Faces.getRequestContextPath() + "/mutual/list");
    }

    private MutualId answer(String invitation, boolean join) {
        return answerCircleInvitation.answer(new AnswerCircleInvitation.Command(
                new CircleInvitationId(UUID.fromString(Objects.requireNonNull(invitation))), join));
    }

    private static PersonId me() {
        return Acting.current().requirePerson();
    }
}
