package org.allmende.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A block of a file, encrypted under the file's key and bound to its place in the file. */
@Entity
@Table(name = "document_block")
@IdClass(DocumentBlock.Key.class)
class DocumentBlock {

    @Id
    @Column(name = "document_id")
    private UUID document;

    @Id
    private int number;

    @Column(name = "byte_offset")
    private long offset;

    private int length;

    private byte[] content;

    /** What identifies a block. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        UUID document;
        int number;

        @SuppressWarnings("NullAway.Init")
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.number == number && Objects.equals(key.document, document);
        }

        @Override
        public int hashCode() {
            return Objects.hash(document, number);
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected DocumentBlock() {}

    DocumentBlock(DocumentId document, int number, long offset, int length, byte[] sealed) {
        this.document = document.value();
        this.number = number;
        this.offset = offset;
        this.length = length;
        this.content = sealed;
    }
}
