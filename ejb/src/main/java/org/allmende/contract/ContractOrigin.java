package org.allmende.contract;

import org.allmende.award.AwardId;
import org.allmende.direct.DirectAwardId;
import org.allmende.tender.TenderId;

/** What a contract comes from. */
public sealed interface ContractOrigin {

    /** The award of a tender. */
    record Tendered(TenderId tender, AwardId award) implements ContractOrigin {}

    /** A direct award, without a competition. */
    record Direct(DirectAwardId award) implements ContractOrigin {}
}
