package org.allmende.money;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.allmende.shared.Money;

/** What stands to each account after a row of entries: the replay of the ledger, and nothing else. */
public record Balances(Map<LedgerAccount, Money> amounts) {

    public Balances {
        amounts = Map.copyOf(amounts);
    }

    /** @param lines of any number of entries, in any order */
    public static Balances replay(List<LedgerLine> lines) {
        Map<LedgerAccount, Money> sums = new EnumMap<>(LedgerAccount.class);
        lines.forEach(line -> sums.merge(line.account(), line.amount(), Money::plus));
        return new Balances(sums);
    }

    /** No pounds where no entry names it. */
    public Money of(LedgerAccount account) {
        return amounts.getOrDefault(account, Money.noPounds());
    }
}
