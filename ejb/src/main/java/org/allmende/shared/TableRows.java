package org.allmende.shared;

import java.util.List;

/** Takes the records of a table in their order, from whichever kind of file it comes. */
public interface TableRows {

    /** The first record. */
    void head(List<String> names);

    /**
     * Every other record.
     *
     * @param number of the line in which it begins, that of the head being 1
     */
    void line(long number, List<String> fields);
}
