package org.allmende.result;

import java.io.Serializable;
import java.util.List;

/**
 * Something wrong with a file of results.
 *
 * @param line of the file, the head being 1; 0: the file as a whole
 * @param column name in the head of the file; empty: the line as a whole
 * @param code of the problem, with what its text mentions
 */
public record ResultFault(long line, String column, String code, List<Object> arguments) implements Serializable {

    static ResultFault of(long line, String column, String code, Object... arguments) {
        return new ResultFault(line, column, code, List.of(arguments));
    }
}
