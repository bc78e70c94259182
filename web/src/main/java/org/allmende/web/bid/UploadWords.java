package org.allmende.web.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.StringJoiner;
import org.allmende.document.FileKinds;
import org.allmende.document.FileSizes;

/** What the page says about files before one is chosen: {@code #{uploadWords.accept}}. */
@Named
@ApplicationScoped
public class UploadWords {

    /** A limit in words: {@code 100 MB}, {@code 2 GB}. */
    public String limit(long megabytes) {
        return FileSizes.limit(megabytes * 1024 * 1024);
    }

    /** The endings that the file chooser offers: {@code .csv,.docx,.pdf}. */
    public String getAccept() {
        StringJoiner endings = new StringJoiner(",");
        FileKinds.endings().forEach(ending -> endings.add("." + ending));
        return endings.toString();
    }
}
