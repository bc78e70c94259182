package org.allmende.launch;

/** Why the portal cannot run here, in one line that says what to do. */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Fault(String whatToDo) {
        super(whatToDo);
    }

    public Fault(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
