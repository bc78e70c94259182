package org.allmende.web.layout;

/** What the address names does not exist, or not for this reader: the page becomes "there is no such page". */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("nothing at this address");
    }
}
