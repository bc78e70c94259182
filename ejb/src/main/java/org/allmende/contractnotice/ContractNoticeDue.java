package org.allmende.contractnotice;

import org.allmende.contract.ContractId;

/** A contract has been entered into or has ended, and the law wants a notice of it. */
public record ContractNoticeDue(ContractNoticeId notice, ContractId contract) {}
