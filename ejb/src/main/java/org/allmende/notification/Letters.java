package org.allmende.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts mail into words, in the reader's language. The texts of {@code tender.published} stand in a capability's
 * bundle beside this class, such as {@code tender_en.properties}, under {@code mail.tender.published.subject} and {@code .body}.
 */
@ApplicationScoped
public class Letters {

    /** Those that have something to tell by mail, each with its bundle. */
    static final List<String> CAPABILITIES = List.of(
            "identity",
            "challenge",
            "asset",
            "data",
            "follow",
            "partner",
            "passport",
            "tender",
            "dispute",
            "disturbance",
            "bid",
            "evaluation",
            "phase",
            "award",
            "contract",
            "milestone",
            "payment",
            "clawback",
            "correction",
            "performance",
            "variation",
            "extension",
            "termination",
            "moretime",
            "remedy",
            "stepin",
            "obligation",
            "planning",
            "direct",
            "mutual");

    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

    /** The mail in words; its link is absolute, from {@code allmende.url}. */
    public Letter of(OutboxMail mail) {
        Locale language = Locale.forLanguageTag(mail.language());
        Object[] words = readable(mail.args(), language);
        String subject = text(mail.key(), "subject", language, words).replaceAll("\\p{Cntrl}+", " ");
        String body = text(mail.key(), "body", language, words);
        String link = mail.link().map(path -> "\n\n" + address() + path).orElse("");
        return new Letter(subject, body + link + "\n\n" + text("identity.foot", "body", language));
    }

    /** Address of the portal, without a slash at its end. */
    public static String address() {
        return System.getProperty("allmende.url", "http://localhost:8080").replaceFirst("/+$", "");
    }

    private String text(String key, String part, Locale language, Object... words) {
        String name = "mail." + key + "." + part;
        String pattern = CAPABILITIES.stream()
                .map(capability -> bundle(capability, language).getProperty(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (pattern == null) {
            return name;
        }
        MessageFormat format = new MessageFormat(pattern, language);
        return format.format(counted(words, format.getFormatsByArgumentIndex()));
    }

    /** The words, those as numbers that the text chooses by: the outbox keeps all of them as texts. */
    private static Object[] counted(Object[] words, Format[] formats) {
        Object[] counted = words.clone();
        for (int i = 0; i < Math.min(words.length, formats.length); i++) {
            if (formats[i] instanceof NumberFormat) {
                counted[i] = Long.valueOf(words[i].toString());
            }
        }
        return counted;
    }

    private Properties bundle(String capability, Locale language) {
        return bundles.computeIfAbsent(capability + "_" + language.getLanguage() + ".properties", Letters::read);
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (InputStream stream = Letters.class.getResourceAsStream(file)) {
            if (stream != null) {
                texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Object[] readable(List<String> args, Locale language) {
        return args.stream().map(arg -> ReadableDates.of(arg, language)).toArray();
    }
}
