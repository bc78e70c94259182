package org.allmende.web.challenge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.assistance.Assistances;
import org.allmende.challenge.team.Participant;
import org.allmende.challenge.team.Participants;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PagerView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** All challenges that councils have received, and how they were decided; above them the reader's own. */
@Named
@RequestScoped
@Page(view = "/challenge/list", access = PageAccess.PUBLIC)
public class ChallengeListPage {

    @Inject
    @Param
    private @Nullable String status;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    private Expressions expressions;

    @Inject
    private Participants participants;

    @Inject
    private Assistances assistances;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    private static final int SIZE = 20;

    private @Nullable List<ExpressionRow> rows;
    private @Nullable List<ExpressionRow> mine;
    private @Nullable Long total;

    public List<ExpressionRow> getRows() {
        if (rows == null) {
            rows = rows(expressions.publicPage(chosen(), (number() - 1) * SIZE, SIZE));
        }
        return rows;
    }

    /** Drafts and challenges of the bodies for which the reader writes, those in which they take part, and those that they enter for others, until they are decided. */
    public List<ExpressionRow> getMine() {
        if (mine == null) {
            List<ExpressionOfInterest> all = new ArrayList<>(expressions.ofBodies(with(Permission.DRAFT_EXPRESSION)));
            all.addAll(expressions.all(participants.joinedBy(with(Permission.DRAFT_EXPRESSION)).stream()
                    .map(Participant::eoi)
                    .toList()));
            expressions.all(assistances.helpedBy(with(Permission.ASSIST_EXPRESSION))).stream()
                    .filter(helped -> helped.status() == EoiStatus.DRAFT
                            || helped.status().isUndecided())
                    .forEach(all::add);
            mine = rows(all.stream()
                    .sorted(Comparator.comparing(ExpressionOfInterest::startedAt)
                            .reversed())
                    .distinct()
                    .toList());
        }
        return mine;
    }

    private static List<OrganisationId> with(Permission permission) {
        Actor actor = Acting.current();
        return actor.roles().keySet().stream()
                .filter(organisation -> actor.may(permission, organisation))
                .toList();
    }

    private List<ExpressionRow> rows(List<ExpressionOfInterest> found) {
        Map<ServiceId, Service> titles =
                services.all(found.stream().map(ExpressionOfInterest::service).toList());
        Map<OrganisationId, Organisation> bodies = organisations.all(
                found.stream().map(ExpressionOfInterest::organisation).toList());
        return found.stream()
                .map(expression -> ExpressionRow.of(
                        expression,
                        Objects.requireNonNull(titles.get(expression.service())).title(),
                        Objects.requireNonNull(bodies.get(expression.organisation()))
                                .name()))
                .toList();
    }

    /** What one may choose from, besides all. */
    public List<EoiStatus> getStatuses() {
        return Arrays.stream(EoiStatus.values())
                .filter(choice -> choice != EoiStatus.DRAFT)
                .toList();
    }

    public String getStatus() {
        return status == null ? "" : status;
    }

    public PagerView getPager() {
        String query = getStatus().isEmpty() || chosen().size() > 1 ? "" : "?status=" + getStatus();
        if (total == null) {
            total = expressions.publicCount(chosen());
        }
        return PagerView.of(number(), SIZE, total, "/challenge/list" + query);
    }

    private Set<EoiStatus> chosen() {
        return getStatuses().stream()
                .filter(choice -> choice.name().equals(status))
                .findFirst()
                .<Set<EoiStatus>>map(EnumSet::of)
                .orElse(EnumSet.allOf(EoiStatus.class));
    }

    private int number() {
        return page == null || page < 1 ? 1 : Math.min(page, 100_000);
    }
}
