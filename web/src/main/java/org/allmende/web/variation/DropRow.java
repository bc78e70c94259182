package org.allmende.web.variation;

import java.io.Serializable;
import org.allmende.contract.Obligation;

/** An obligation that a change may let fall away. */
public class DropRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int number;
    private final String what;
    private boolean dropped;

    DropRow(Obligation obligation) {
        number = obligation.number();
        what = obligation.terms().what();
    }

    public int getNumber() {
        return number;
    }

    public String getWhat() {
        return what;
    }

    public boolean isDropped() {
        return dropped;
    }

    public void setDropped(boolean chosen) {
        dropped = chosen;
    }
}
