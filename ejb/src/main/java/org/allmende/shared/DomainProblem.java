package org.allmende.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule of the domain that an act would break. Rolls the transaction back; each edge translates it once: a message at the
 * field, problem+json, or a BPMN error. The code has a text {@code problem.<CODE>} in every language, which says how to put
 * it right.
 */
@ApplicationException(rollback = true)
public class DomainProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    /**
     * @param code upper snake case, such as {@code TENDER_DEADLINE_PASSED}
     * @param args what the text mentions, in its order
     */
    public DomainProblem(String code, Object... args) {
        super(code + (args.length == 0 ? "" : " " + List.of(args)));
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }
}
