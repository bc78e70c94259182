package org.allmende.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.allmende.bid.BidId;
import org.allmende.tender.CriterionId;
import org.allmende.tender.TenderId;

/**
 * The level that the panel agreed on for one criterion of one bid, with a reason of its own. Never an average (Bromcom v
 * United Learning Trust [2022] EWHC 3262): nothing computes it.
 */
@Entity
@Table(name = "consensus_score")
public class ConsensusScore extends Mark {

    protected ConsensusScore() {}

    ConsensusScore(TenderId tender, BidId bid, CriterionId criterion, Instant now) {
        super(tender, bid, criterion, now);
    }
}
