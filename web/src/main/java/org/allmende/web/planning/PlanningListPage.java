package org.allmende.web.planning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.planning.EarlyContent;
import org.allmende.planning.EarlyNotice;
import org.allmende.planning.EarlyNotices;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.PagerView;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What councils plan and ask before they tender, the newest first. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC)
public class PlanningListPage {

    private static final int PAGE = 20;

    @Inject
    @Param(name = "page")
    private @Nullable String page;

    @Inject
    private EarlyNotices notices;

    @Inject
    private Organisations organisations;

    @Inject
    private Formats formats;

    /** One notice as the list shows it. */
    public record Row(EarlyNotice notice, EarlyContent content, String council, boolean open) {}

    public List<Row> getRows() {
        Instant now = formats.getNow();
        return notices.published((number() - 1) * PAGE, PAGE).stream()
                .map(notice -> new Row(
                        notice,
                        notice.content(),
                        organisations.get(notice.councilId()).name(),
                        notice.isOpen(now)))
                .toList();
    }

    public long getTotal() {
        return PhaseMemo.once("planning.total", "all", notices::countPublished);
    }

    public PagerView getPager() {
        return PagerView.of(number(), PAGE, getTotal(), "/planning/list");
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
