package org.allmende.web.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the bundles {@code org/allmende/web/<capability>/messages_<language>.properties} and keeps them merged. */
@ApplicationScoped
public class Bundles {
    private static final String ROOT = "/WEB-INF/classes/org/allmende/web/";

    @Inject
    private ServletContext servlet;

    private Map<Locale, Texts> byLocale = Map.of();

    @PostConstruct
    void load() {
        Map<Locale, Texts> loaded = new HashMap<>();
        for (Locale locale : UserLanguage.SUPPORTED) {
            try {
                loaded.put(locale, Texts.merge(locale, streams(locale)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        byLocale = Map.copyOf(loaded);
    }

    public Texts in(Locale locale) {
        Texts texts = byLocale.get(locale);
        if (texts == null) {
            throw new IllegalArgumentException("No texts for " + locale);
        }
        return texts;
    }

    private List<InputStream> streams(Locale locale) {
        String name = "messages_" + locale.getLanguage() + ".properties";
        List<InputStream> streams = new ArrayList<>();
        for (String folder : folders()) {
            InputStream stream = servlet.getResourceAsStream(folder + name);
            if (stream != null) {
                streams.add(stream);
            }
        }
        return streams;
    }

    private Set<String> folders() {
        Set<String> folders = new TreeSet<>(Set.of(ROOT));
        Set<String> found = servlet.getResourcePaths(ROOT);
        if (found != null) {
            found.stream().filter(path -> path.endsWith("/")).forEach(folders::add);
        }
        return folders;
    }
}
