package org.allmende.web.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.allmende.correction.CorrectedResult;
import org.allmende.shared.DomainProblem;

/**
 * Single results as one types or pastes them: one a line, its key, then the right quantity, with blanks, a tab or a semicolon between them.
 *
 * <p>Errors: {@code CORRECTION_LINE_UNREADABLE(line)}.
 */
final class CorrectionText {

    private static final Pattern LINE = Pattern.compile("(\\S(?:.{0,98}?\\S)?)[;\\s]+(\\d{1,9}(?:[.,]\\d{1,2})?)");

    private CorrectionText() {}

    static List<CorrectedResult> read(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        return IntStream.range(0, lines.size())
                .filter(number -> !lines.get(number).isEmpty())
                .mapToObj(number -> read(lines.get(number), number + 1))
                .toList();
    }

    private static CorrectedResult read(String line, int number) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new DomainProblem("CORRECTION_LINE_UNREADABLE", number);
        }
        return new CorrectedResult(parts.group(1), new BigDecimal(parts.group(2).replace(',', '.')));
    }
}
