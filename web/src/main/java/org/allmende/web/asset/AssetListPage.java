package org.allmende.web.asset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.allmende.asset.Asset;
import org.allmende.asset.AssetSearch;
import org.allmende.asset.AssetSearch.Row;
import org.allmende.asset.AssetSearch.Which;
import org.allmende.asset.Assets;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PagerView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The two public lists that the law asks for, what waits for a decision, and what was listed once; with a search. */
@Named
@RequestScoped
@Page(view = "/asset/list", access = PageAccess.PUBLIC)
public class AssetListPage {

    private static final int SIZE = 20;

    @Inject
    @Param
    private @Nullable String q;

    @Inject
    @Param
    private @Nullable String list;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    private AssetSearch search;

    @Inject
    private Assets assets;

    private @Nullable List<Row> rows;
    private @Nullable Long total;
    private @Nullable List<Asset> drafts;

    public String getQ() {
        return q == null ? "" : q.strip();
    }

    public Which[] getLists() {
        return Which.values();
    }

    public Which getWhich() {
        return Arrays.stream(Which.values())
                .filter(known -> tag(known).equals(list))
                .findFirst()
                .orElse(Which.LISTED);
    }

    /** As the address names a list. */
    public String tag(Which which) {
        return which.name().toLowerCase(Locale.ROOT);
    }

    public String href(Which which) {
        String words = getQ().isEmpty() ? "" : "&q=" + URLEncoder.encode(getQ(), StandardCharsets.UTF_8);
        return "/asset/list?list=" + tag(which) + words;
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = search.rows(getWhich(), getQ(), (number() - 1) * SIZE, SIZE);
        }
        return rows;
    }

    public long getTotal() {
        if (total == null) {
            total = search.count(getWhich(), getQ());
        }
        return total;
    }

    /** Nominations that the reader's bodies are writing. */
    public List<Asset> getDrafts() {
        if (drafts == null) {
            Actor actor = Acting.current();
            drafts = assets.draftsOf(actor.roles().keySet().stream()
                    .filter(body -> actor.may(Permission.NOMINATE_ASSET, body))
                    .toList());
        }
        return drafts;
    }

    public PagerView getPager() {
        return PagerView.of(number(), SIZE, getTotal(), href(getWhich()));
    }

    private int number() {
        return page == null || page < 1 ? 1 : Math.min(page, 100_000);
    }
}
