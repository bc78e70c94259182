package org.allmende.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * Where a reader is in a long list. For {@code a:pager}.
 *
 * @param page from 1
 * @param base path with its query but without the page: {@code /tender/list?q=library}
 */
public record PagerView(int page, int pages, String base) {

    public static PagerView of(int page, int size, long total, String base) {
        return new PagerView(page, (int) Math.max(1, (total + size - 1) / size), base);
    }

    /** The page that an address asks for; what names none is the first. */
    public static int number(@Nullable String page) {
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    public String href(long to) {
        return base + (base.contains("?") ? "&" : "?") + "page=" + to;
    }
}
