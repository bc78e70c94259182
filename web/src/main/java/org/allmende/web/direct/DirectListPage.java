package org.allmende.web.direct;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectAwards;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PagerView;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What councils award without a competition, the newest first; for an officer also what is under way. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC)
public class DirectListPage {

    private static final int PAGE = 20;

    @Inject
    @Param(name = "page")
    private @Nullable String page;

    @Inject
    private DirectAwards awards;

    @Inject
    private Organisations organisations;

    /** A direct award with the names of both sides. */
    public record Row(DirectAward award, String council, String supplier) {}

    public List<Row> getRows() {
        return PhaseMemo.once("direct", number(), this::read);
    }

    private List<Row> read() {
        List<DirectAward> found = awards.published((number() - 1) * PAGE, PAGE);
        Map<OrganisationId, Organisation> names = organisations.all(found.stream()
                .flatMap(award -> Stream.concat(Stream.of(award.councilId()), award.supplier().stream()))
                .distinct()
                .toList());
        return found.stream()
                .map(award -> new Row(
                        award,
                        Objects.requireNonNull(names.get(award.councilId())).name(),
                        award.supplier()
                                .map(supplier -> Objects.requireNonNull(names.get(supplier))
                                        .name())
                                .orElse("")))
                .toList();
    }

    public PagerView getPager() {
        return PagerView.of(number(), PAGE, awards.countPublished(), "/direct/list");
    }

    /** Those of the reader's councils that have not come to their end. */
    public List<DirectAward> getOpen() {
        return Acting.current().roles().keySet().stream()
                .filter(council -> Acting.current().may(Permission.PREPARE_TENDER, council))
                .flatMap(council -> awards.openOf(council).stream())
                .toList();
    }

    /** Whether the reader may write one. */
    public boolean isAuthor() {
        return Acting.current().roles().keySet().stream()
                .anyMatch(council -> Acting.current().may(Permission.PREPARE_TENDER, council));
    }

    private int number() {
        return PagerView.number(page);
    }
}
