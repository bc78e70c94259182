package org.allmende.document;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Looks at a whole file while it passes, and keeps nothing of it. */
final class FileLook extends OutputStream {

    private final DocumentView file;
    private final @Nullable ArchivePass archive;
    private final @Nullable WordSearch words;

    private FileLook(DocumentView file, @Nullable ArchivePass archive, @Nullable WordSearch words) {
        this.file = file;
        this.archive = archive;
        this.words = words;
    }

    static FileLook atNothing(DocumentView file) {
        return new FileLook(file, null, null);
    }

    static FileLook atArchive(DocumentView file, ArchiveList list) {
        return new FileLook(file, new ArchivePass(list, file.mediaType()), null);
    }

    /** A word that makes a program of a text. */
    static FileLook forWords(DocumentView file, String... words) {
        return new FileLook(file, null, new WordSearch(words));
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (archive != null) {
            archive.write(bytes, from, length);
        }
        if (words != null && words.finds(bytes, from, length)) {
            throw new FileProblem("DOCUMENT_MACRO", file.name());
        }
    }

    /** Refuses what has been found, now that all has passed. */
    void judge() {
        switch (archive == null ? ArchivePass.Verdict.HONEST : archive.verdict()) {
            case LIES -> throw new FileProblem("DOCUMENT_CONTENT", file.name());
            case RUNS -> throw new FileProblem("DOCUMENT_MACRO", file.name());
            case HONEST -> {}
        }
    }

    @Override
    public void close() {
        if (archive != null) {
            archive.close();
        }
    }
}
