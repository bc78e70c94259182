package org.allmende.contractnotice;

import java.util.Locale;
import org.allmende.contract.Contract;

/** What the notice tells of a contract. */
public enum ContractNoticeKind {
    /** That it was entered into (Procurement Act 2023 ss.53, 87(3)). */
    DETAILS,
    /** That it has ended, by performance as by any other way (Procurement Act 2023 s.80). */
    TERMINATION;

    /** As in addresses and keys of texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The page of that notice about a contract, from the context root. */
    public String link(Contract contract) {
        return "/contract/" + key() + "/" + contract.reference();
    }
}
