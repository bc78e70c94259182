package org.allmende.web.mutual;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualStatus;
import org.allmende.mutual.ballot.Ballot;
import org.allmende.mutual.ballot.Ballots;
import org.allmende.mutual.member.EndHolding;
import org.allmende.mutual.member.Holding;
import org.allmende.mutual.member.HoldingId;
import org.allmende.mutual.member.Holdings;
import org.allmende.mutual.member.NameBody;
import org.allmende.mutual.member.RecordHolding;
import org.allmende.shared.DatabaseClock;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** What a member of a mutual sees after the award: contracts with their duties and milestones, ballots, members, and their own shares. */
@Named
@ViewScoped
@Page(view = "/mutual/member", access = PageAccess.SIGNED_IN)
public class MutualMemberPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private MutualReader reader;

    @Inject
    private Organisations organisations;

    @Inject
    private Contracts contracts;

    @Inject
    private Ballots ballots;

    @Inject
    private Holdings holdings;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private DatabaseClock clock;

    @Inject
    private NameBody nameBody;

    @Inject
    private RecordHolding recordHolding;

    @Inject
    private EndHolding endHolding;

    private @Nullable String body;
    private @Nullable String name;
    private @Nullable String email;
    private int shares = 1;
    private @Nullable LocalDate since;
    private transient @Nullable Mutual mutual;
    private transient @Nullable List<Contract> known;
    private transient @Nullable List<Holding> members;

    @PostConstruct
    void read() {
        getMutual();
    }

    public Mutual getMutual() {
        if (mutual == null) {
            mutual = reader.ofMember(reference);
        }
        return mutual;
    }

    public @Nullable Organisation getBody() {
        return getMutual().body().map(organisations::get).orElse(null);
    }

    /** Whether the reader is of the circle, and sees the way back to its own page. */
    public boolean isOfCircle() {
        return reader.isMine(getMutual());
    }

    /** Organisations that the reader owns, one of which may be the body. */
    public List<Organisation> getOwned() {
        return Acting.current().roles().keySet().stream()
                .filter(organisation -> access.may(Permission.KEEP_SHARES, organisation))
                .map(organisations::get)
                .toList();
    }

    public boolean isMayName() {
        return getMutual().body().isEmpty()
                && isOfCircle()
                && getMutual().status() != MutualStatus.ENDED
                && !getOwned().isEmpty();
    }

    public boolean isMayKeep() {
        return getMutual()
                .body()
                .filter(of -> access.may(Permission.KEEP_SHARES, of))
                .isPresent();
    }

    /** Contracts of the body; drafts only for those who may read its files. */
    public List<Contract> getContracts() {
        if (known == null) {
            known = getMutual().body().stream()
                    .flatMap(of -> contracts.ofOrganisation(of).stream()
                            .filter(contract -> contract.providerId().equals(of))
                            .filter(contract ->
                                    contract.isPublic() || access.may(Permission.READ_ORGANISATION_FILES, of)))
                    .toList();
        }
        return known;
    }

    public List<Ballot> getBallots() {
        return ballots.of(getMutual().id());
    }

    /** Everybody who is a member, by name. */
    public List<Holding> getMembers() {
        if (members == null) {
            members = holdings.of(getMutual().id());
        }
        return members;
    }

    /** What the reader holds; null where they are not in the register. */
    public @Nullable Holding getMine() {
        return holdings.of(
                        getMutual().id(),
                        people.get(Acting.current().requirePerson()).email())
                .orElse(null);
    }

    /** All shares together; for the owner alone. */
    public long getTotal() {
        return getMembers().stream().mapToLong(Holding::shares).sum();
    }

    public void nameBody() {
        if (body == null || body.isEmpty()) {
            Problems.at("body", "layout.required.choice");
            return;
        }
        nameBody.name(new NameBody.Command(getMutual().id(), new OrganisationId(UUID.fromString(body))));
        again("mutual.member.named");
    }

    public void enter() {
        recordHolding.record(new RecordHolding.Command(
                getMutual().id(),
                new Holding.Entry(
                        name == null ? "" : name,
                        email == null ? "" : email,
                        shares,
                        since == null ? getToday() : since)));
        again("mutual.member.entered");
    }

    public void end(Holding holding) {
        endHolding.end(new EndHolding.Command(
                getMutual().id(), new HoldingId(holding.id().value()), getToday(), holding.saves()));
        again("mutual.member.left");
    }

    private void again(String done) {
        Problems.done(done);
        Faces.redirect(Faces.getRequestContextPath() + "/mutual/member/" + reference);
    }

    private LocalDate getToday() {
        return London.dayOf(clock.now());
    }

    public @Nullable String getBodyChoice() {
        return body;
    }

    public void setBodyChoice(@Nullable String body) {
        this.body = body;
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

    public int getShares() {
        return shares;
    }

    public void setShares(int shares) {
        this.shares = shares;
    }

    public @Nullable LocalDate getSince() {
        return since == null ? getToday() : since;
    }

    public void setSince(@Nullable LocalDate since) {
        this.since = since;
    }
}
