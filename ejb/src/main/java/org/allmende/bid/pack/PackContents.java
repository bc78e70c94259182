package org.allmende.bid.pack;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What is in a pack that came back.
 *
 * @param form the one that was saved last
 * @param formName of that form's file
 * @param forms how many there are in it
 * @param archive whether it is a ZIP, which can hold files too
 * @param table whether it is a spreadsheet of one price table
 * @param files those that are no part of the form
 * @param names how names in the archive are written
 */
record PackContents(
        PackForm form, String formName, int forms, boolean archive, boolean table, List<Entry> files, Charset names) {

    PackContents {
        files = List.copyOf(files);
    }

    /**
     * A file in the archive.
     *
     * @param index its place in the archive, from 1
     * @param sha256 hexadecimal
     */
    record Entry(int index, String name, long size, String sha256) {}
}
