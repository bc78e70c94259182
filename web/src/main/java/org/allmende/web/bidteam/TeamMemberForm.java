package org.allmende.web.bidteam;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.bid.BidId;
import org.allmende.bid.NameTeamMember;
import org.allmende.bid.team.TeamMember;
import org.allmende.bid.team.TeamRole;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What the lead types of one of its team. */
public class TeamMemberForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable UUID member;
    private @Nullable UUID organisation;
    private TeamRole role = TeamRole.CONSORTIUM_MEMBER;
    private String name = "";
    private String number = "";
    private String work = "";
    private List<String> lots = new ArrayList<>();
    private List<String> conditions = new ArrayList<>();
    private @Nullable BigDecimal share;
    private boolean agreed;

    static TeamMemberForm of(TeamMember said) {
        TeamMemberForm form = new TeamMemberForm();
        form.member = said.id();
        form.organisation = said.organisation();
        form.role = said.role();
        form.name = said.name();
        form.number = said.number();
        form.work = said.work();
        form.lots = words(said.lots());
        form.conditions = words(said.conditions());
        form.share = said.share();
        form.agreed = said.agreed();
        return form;
    }

    static TeamMemberForm inviting(Organisation invited) {
        TeamMemberForm form = new TeamMemberForm();
        form.organisation = invited.id().value();
        form.name = invited.name();
        form.number = invited.identifier().orElse("");
        return form;
    }

    NameTeamMember.Command command(BidId bid) {
        return new NameTeamMember.Command(
                bid,
                member,
                role,
                name,
                number,
                work,
                ids(lots),
                ids(conditions),
                share,
                agreed,
                organisation == null ? null : new OrganisationId(organisation));
    }

    private static List<String> words(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Set<UUID> ids(List<String> words) {
        return words.stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of the team is said anew. */
    boolean isChanging() {
        return member != null;
    }

    /** Whether it is an organisation that writes in the workspace, or is asked to. */
    boolean isInviting() {
        return organisation != null;
    }

    public TeamRole getRole() {
        return role;
    }

    public void setRole(TeamRole chosen) {
        role = chosen;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String words) {
        name = words == null ? "" : words;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String words) {
        number = words == null ? "" : words;
    }

    public String getWork() {
        return work;
    }

    public void setWork(@Nullable String words) {
        work = words == null ? "" : words;
    }

    public List<String> getLots() {
        return lots;
    }

    public void setLots(List<String> chosen) {
        lots = chosen;
    }

    public List<String> getConditions() {
        return conditions;
    }

    public void setConditions(List<String> chosen) {
        conditions = chosen;
    }

    public @Nullable BigDecimal getShare() {
        return share;
    }

    public void setShare(@Nullable BigDecimal percent) {
        share = percent;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean said) {
        agreed = said;
    }
}
