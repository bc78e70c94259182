package org.allmende.contract;

/** Who may end a contract early by a break clause. */
public enum BreakSide {
    COUNCIL,
    PROVIDER,
    EITHER;

    public boolean is(Side side) {
        return this == EITHER || name().equals(side.name());
    }
}
