package org.allmende.worklist;

import java.util.List;

/** Failed steps of processes. One of the few interfaces: the module of the engine implements it. */
public interface Incidents {

    /** All that wait for somebody, oldest first. */
    List<Incident> list();

    /** Lets the engine try the step again; does nothing where it has been taken meanwhile. */
    void retry(String id);
}
