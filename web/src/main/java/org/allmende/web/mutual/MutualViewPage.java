package org.allmende.web.mutual;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.mutual.CircleInvitation;
import org.allmende.mutual.CircleMember;
import org.allmende.mutual.Circles;
import org.allmende.mutual.EndMutual;
import org.allmende.mutual.InviteToCircle;
import org.allmende.mutual.JoinBidTeam;
import org.allmende.mutual.LeaveCircle;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualStatus;
import org.allmende.mutual.Mutuals;
import org.allmende.mutual.SaveIdea;
import org.allmende.mutual.SaveStaffList;
import org.allmende.mutual.ballot.Ballot;
import org.allmende.mutual.ballot.Ballots;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.StationView;
import org.allmende.web.layout.StoryView;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.allmende.worklist.ProcessPicture;
import org.allmende.worklist.ProcessView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The circle's own page: what is planned, who is in, whom a ballot would ask, and what comes next. */
@Named
@ViewScoped
@Page(view = "/mutual/view", access = PageAccess.SIGNED_IN)
public class MutualViewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private MutualReader reader;

    @Inject
    private MutualPath mutualPath;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    @Inject
    private Ballots ballots;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private Services services;

    @Inject
    private Turns turns;

    @Inject
    private ProcessView processView;

    @Inject
    private SaveIdea saveIdea;

    @Inject
    private InviteToCircle inviteToCircle;

    @Inject
    private SaveStaffList saveStaffList;

    @Inject
    private JoinBidTeam joinBidTeam;

    @Inject
    private LeaveCircle leaveCircle;

    @Inject
    private EndMutual endMutual;

    private boolean teamConfirmed;
    private @Nullable String name;
    private @Nullable String idea;
    private @Nullable String email;
    private @Nullable String staff;
    private transient @Nullable Mutual mutual;

    public Mutual getMutual() {
        if (mutual == null) {
            mutual = reader.ofCircle(reference);
        }
        return mutual;
    }

    public Service getService() {
        return services.get(getMutual().service());
    }

    public String getCouncil() {
        return organisations.get(getMutual().council()).name();
    }

    public List<String> getMembers() {
        List<PersonId> ids =
                circles.of(getMutual().id()).stream().map(CircleMember::person).toList();
        Map<PersonId, Person> known = people.all(ids);
        return ids.stream()
                .map(id -> Objects.requireNonNull(known.get(id)).name())
                .toList();
    }

    public List<CircleInvitation> getWaiting() {
        return circles.invitationsOf(getMutual().id());
    }

    public List<StationView> getPath() {
        return mutualPath.of(getMutual());
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getMutual().id().value());
    }

    public List<StoryView> getStory() {
        return getMutual().caseId().map(turns::partiesStory).orElse(List.of());
    }

    public @Nullable ProcessPicture getPicture() {
        return processView.of(getMutual().id().value()).orElse(null);
    }

    public List<Ballot> getBallots() {
        return ballots.of(getMutual().id());
    }

    public boolean isSpeaker() {
        return reader.isSpeaker(getMutual());
    }

    public boolean isMayEnd() {
        return getMutual().status() != MutualStatus.ENDED && (getMutual().isConfidential() || isSpeaker());
    }

    public boolean isMayLeave() {
        return !isSpeaker() && getMembers().size() > 1;
    }

    public int getStaffCount() {
        return mutuals.staffOf(getMutual().id()).size();
    }

    public void describe() {
        saveIdea.save(new SaveIdea.Command(getMutual().id(), text(name), text(idea)));
        again("mutual.idea.saved");
    }

    public void invite() {
        inviteToCircle.invite(new InviteToCircle.Command(getMutual().id(), text(email)));
        again("mutual.invited");
    }

    public void list() {
        saveStaffList.save(new SaveStaffList.Command(getMutual().id(), text(staff)));
        again("mutual.staff.saved");
    }

    public boolean isMayJoinTeam() {
        return !getMutual().isConfidential()
                && getMutual().status() != MutualStatus.ENDED
                && !reader.isInBidTeam(getMutual());
    }

    public List<String> getTeam() {
        return reader.bidTeam(getMutual());
    }

    public void joinTeam() {
        joinBidTeam.join(new JoinBidTeam.Command(getMutual().id(), teamConfirmed));
        again("mutual.team.joined");
    }

    public boolean isTeamConfirmed() {
        return teamConfirmed;
    }

    public void setTeamConfirmed(boolean teamConfirmed) {
        this.teamConfirmed = teamConfirmed;
    }

    public void leave() {
        leaveCircle.leave(new LeaveCircle.Command(getMutual().id()));
        Problems.done("mutual.left");
        Faces.redirect(Faces.getRequestContextPath() + "/mutual/list");
    }

    public void end() {
        endMutual.end(new EndMutual.Command(getMutual().id()));
        again("mutual.ended");
    }

    private void again(String done) {
        Problems.done(done);
        Faces.redirect(Faces.getRequestContextPath() + getMutual().link());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable String getName() {
        return name == null ? getMutual().name() : name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getIdea() {
        return idea == null ? getMutual().idea() : idea;
    }

    public void setIdea(@Nullable String idea) {
        this.idea = idea;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getStaff() {
        return staff == null ? String.join("\n", mutuals.staffOf(getMutual().id())) : staff;
    }

    public void setStaff(@Nullable String staff) {
        this.staff = staff;
    }
}
