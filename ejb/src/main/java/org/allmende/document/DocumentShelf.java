package org.allmende.document;

import java.util.UUID;
import org.allmende.identity.OrganisationId;

/**
 * What a capability says about the files of its matters. Each capability that keeps files has one; the shelf that knows a
 * subject decides who may add, remove and read.
 */
public interface DocumentShelf {

    /** Whether the subject is one of this capability's matters. */
    boolean knows(UUID subject);

    /** The organisation that the files of the subject belong to. */
    OrganisationId owner(UUID subject);

    /** A short word for what they are for: {@code bid}, {@code tender}. */
    String purpose();

    /** The most bytes of one file. */
    default long most() {
        return Document.MOST;
    }

    /** The most bytes of all files of a draft together. */
    default long mostTogether() {
        return Long.MAX_VALUE;
    }

    /** The media type of a file with that name; refused for one that is not taken here. */
    default String mediaType(String name) {
        return FileKinds.mediaType(name);
    }

    /** Refuses unless the current actor may add or remove files of the subject now. */
    void demandWrite(UUID subject);

    /** Refuses unless the current actor may read the file now. */
    void demandRead(Document document);
}
