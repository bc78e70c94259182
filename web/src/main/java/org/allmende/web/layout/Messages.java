package org.allmende.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** The words in the reader's language: {@code #{msg['tender.publish']}} and {@code #{msg.of('tender.lots', n)}}. */
@Named("msg")
@RequestScoped
public class Messages extends AbstractMap<String, String> {
    @Inject
    private Bundles bundles;

    @Inject
    private UserLanguage language;

    @Override
    public String get(Object key) {
        return texts().get(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return texts().has(String.valueOf(key));
    }

    public String of(String key, Object first) {
        return texts().of(key, first);
    }

    public String of(String key, Object first, Object second) {
        return texts().of(key, first, second);
    }

    public String of(String key, Object first, Object second, Object third) {
        return texts().of(key, first, second, third);
    }

    /** For arguments that come as a list, as those of a story line or of a problem. */
    public String with(String key, Object... arguments) {
        return texts().of(key, arguments);
    }

    /** The first text if there is one, else the second: for keys that only some subjects have. */
    public String either(String key, String fallback) {
        return texts().get(texts().has(key) ? key : fallback);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException("Ask for one text at a time");
    }

    private Texts texts() {
        return bundles.in(language.getLocale());
    }
}
