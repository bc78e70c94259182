package org.allmende.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All pages with who may reach them, read once from the page beans. */
@ApplicationScoped
public class PageRules {

    private static final String EXTENSION = ".xhtml";

    @Inject
    private BeanManager beans;

    private Map<String, Page> byView = Map.of();

    @PostConstruct
    void read() {
        Map<String, Page> found = new HashMap<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Page page = bean.getBeanClass().getAnnotation(Page.class);
            if (page != null) {
                PageNames.viewsOf(bean.getBeanClass()).forEach(view -> found.put(view, page));
            }
        }
        byView = Map.copyOf(found);
    }

    /** The rule of a view, such as {@code /tender/edit.xhtml}; empty where no page bean guards it. */
    Optional<Page> of(String viewId) {
        String view = viewId.endsWith(EXTENSION) ? viewId.substring(0, viewId.length() - EXTENSION.length()) : viewId;
        return Optional.ofNullable(byView.get(view));
    }
}
