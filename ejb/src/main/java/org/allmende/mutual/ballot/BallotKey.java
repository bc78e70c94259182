package org.allmende.mutual.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The private half of a ballot's key, sealed under the server's; its row goes when the last paper is out. */
@Entity
@Table(name = "ballot_key")
public class BallotKey {

    @Id
    @Column(name = "ballot_id")
    private UUID ballot;

    @Column(name = "private_key")
    private byte[] privateKey;

    @SuppressWarnings("NullAway.Init")
    protected BallotKey() {}

    BallotKey(BallotId ballot, byte[] privateKey) {
        this.ballot = ballot.value();
        this.privateKey = privateKey.clone();
    }

    byte[] privateKey() {
        return privateKey.clone();
    }
}
