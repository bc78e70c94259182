package org.allmende.web.challenge;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.team.DeclineParticipation;
import org.allmende.challenge.team.JoinExpression;
import org.allmende.challenge.team.Participant;
import org.allmende.challenge.team.Participants;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.web.identity.Me;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Where the invitation to take part in another's expression of interest leads. */
@Named
@ViewScoped
@Page(view = "/challenge/join", access = PageAccess.SIGNED_IN)
public class JoinPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private @Nullable String token;

    @Inject
    private Participants participants;

    @Inject
    private Expressions expressions;

    @Inject
    private EoiReader names;

    @Inject
    private Me me;

    @Inject
    private JoinExpression joinExpression;

    @Inject
    private DeclineParticipation declineParticipation;

    private @Nullable String organisation;
    private transient @Nullable Participant participant;

    /** Null where the link is good no more. */
    public @Nullable Participant getParticipant() {
        if (participant == null) {
            participant = participants.bySecret(secret()).orElse(null);
        }
        return participant;
    }

    private ExpressionOfInterest expression() {
        return expressions.get(Objects.requireNonNull(getParticipant()).eoi());
    }

    public Service getService() {
        return names.service(expression());
    }

    public String getBody() {
        return names.bodyOf(expression());
    }

    /** Those for which the reader may join. */
    public List<Organisation> getOrganisations() {
        return me.getOrganisations().stream()
                .filter(mine -> Acting.current().may(Permission.DRAFT_EXPRESSION, mine.id()))
                .toList();
    }

    public void join() {
        OrganisationId joining = new OrganisationId(UUID.fromString(Objects.requireNonNull(organisation)));
        EoiId eoi = joinExpression.join(new JoinExpression.Command(joining, secret()));
        Problems.done("challenge.join.done");
        Faces.redirect("challenge/write/%s", expressions.get(eoi).reference());
    }

    public void decline() {
        declineParticipation.decline(secret());
        Problems.done("challenge.join.declined");
        Faces.redirect("challenge/list");
    }

    private String secret() {
        return Objects.requireNonNullElse(token, "");
    }

    public @Nullable String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation;
    }
}
