package org.allmende.document;

/** Whether all bytes are here. */
public enum DocumentState {
    UPLOADING,
    /** Complete, with its SHA-256. */
    STORED
}
