package org.allmende.performance.portfolio;

/** By what the portfolio is sorted; what is equal goes by reference. */
public enum PortfolioOrder {
    /** Most signals first. */
    SIGNALS("signals desc"),
    TITLE("s.title"),
    PROVIDER("p.name"),
    /** Ends soonest first. */
    END("s.ends_on"),
    /** Largest paid share of the cap first. */
    PAID("case when s.cap = 0 then 0 else s.paid / s.cap end desc"),
    /** Next milestone first. */
    NEXT("s.next_due_on nulls last");

    private final String sql;

    PortfolioOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql + ", s.reference";
    }

    public String messageKey() {
        return "portfolio.order." + name();
    }
}
