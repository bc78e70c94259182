package org.allmende.web.tender;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allmende.tender.TenderSearch;
import org.allmende.tender.TenderStatus;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PagerView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What councils ask for now, and what they asked for before. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC)
public class TenderListPage {

    @Inject
    @Param(name = "q")
    private @Nullable String words;

    @Inject
    @Param(name = "status")
    private @Nullable String status;

    @Inject
    @Param(name = "page")
    private @Nullable String page;

    @Inject
    private TenderSearch search;

    private @Nullable List<TenderSearch.Row> rows;
    private long total;

    public List<TenderSearch.Row> getRows() {
        List<TenderSearch.Row> found = rows;
        if (found == null) {
            TenderSearch.Question question = new TenderSearch.Question(getWords(), chosen(), number());
            found = search.rows(question);
            total = search.count(question);
            rows = found;
        }
        return found;
    }

    public long getTotal() {
        getRows();
        return total;
    }

    public PagerView getPager() {
        String query =
                "/tender/list?q=" + URLEncoder.encode(getWords(), StandardCharsets.UTF_8) + "&status=" + getStatus();
        return PagerView.of(number(), TenderSearch.PAGE, getTotal(), query);
    }

    public String getWords() {
        return Optional.ofNullable(words).map(String::strip).orElse("");
    }

    public String getStatus() {
        return Optional.ofNullable(chosen()).map(Enum::name).orElse("");
    }

    public List<TenderStatus> getStatuses() {
        return Arrays.stream(TenderStatus.values())
                .filter(TenderStatus::isPublic)
                .toList();
    }

    private @Nullable TenderStatus chosen() {
        return getStatuses().stream()
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElse(null);
    }

    private int number() {
        return PagerView.number(page);
    }
}
