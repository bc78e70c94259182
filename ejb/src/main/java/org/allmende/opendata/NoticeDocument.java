package org.allmende.opendata;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.allmende.notification.Letters;
import org.allmende.publicnotice.PublicNotice;
import org.jspecify.annotations.Nullable;

/** A notice as a document of its stage, with its official number in {@code noticeType} as the central digital platform gives it. */
final class NoticeDocument {

    private NoticeDocument() {}

    /**
     * @param type code of the OCDS codelist {@code documentType}; null where it has none for the notice
     * @param path of the page, from the context root
     */
    static JsonObject of(PublicNotice notice, @Nullable String type, String title, String path, Instant published) {
        return of(notice.number(), notice, type, title, path, published);
    }

    /** @param id among the documents of its stage, for a notice of which there can be several */
    static JsonObject of(
            String id, PublicNotice notice, @Nullable String type, String title, String path, Instant published) {
        return new Fields()
                .text("id", id)
                .text("documentType", type)
                .text("noticeType", notice.number())
                .text("title", title)
                .text("description", notice.law())
                .text("url", Letters.address() + path)
                .at("datePublished", published)
                .text("format", "text/html")
                .build();
    }
}
