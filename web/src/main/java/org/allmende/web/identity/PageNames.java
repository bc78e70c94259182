package org.allmende.web.identity;

import java.util.List;
import java.util.Locale;

/** Which view a page bean guards: by name, or as its annotation says. */
final class PageNames {

    private static final String SUFFIX = "Page";

    private PageNames() {}

    /** Views without extension, such as {@code /tender/edit}. */
    static List<String> viewsOf(Class<?> bean) {
        Page page = bean.getAnnotation(Page.class);
        return page != null && page.view().length > 0 ? List.of(page.view()) : List.of(byName(bean));
    }

    private static String byName(Class<?> bean) {
        String packageName = bean.getPackageName();
        String capability = packageName.substring(packageName.lastIndexOf('.') + 1);
        String name = kebab(bean.getSimpleName().replaceFirst(SUFFIX + "$", ""));
        String view = name.startsWith(capability + "-") ? name.substring(capability.length() + 1) : name;
        return "/" + capability + "/" + view;
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
