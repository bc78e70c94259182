package org.allmende.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allmende.shared.DomainProblem;

/**
 * The lines of a price table as a council types or pastes them: one a line, item, unit and quantity with a tab between, as
 * spreadsheets copy cells, or a semicolon. Quantities have a point, in every language, so that none can be read in two ways.
 *
 * <p>Errors: {@code PRICE_TABLE_LINE(lot, line)}, {@code PRICE_TABLE_QUANTITY(lot, line, text)}, {@code PRICE_TABLE_TOO_LONG(lot,
 * most)}, and those of {@link TenderContent.LinePart}.
 */
public final class PriceTableText {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private PriceTableText() {}

    public static String write(List<PriceLine> lines) {
        return lines.stream()
                .map(line -> line.item() + "; " + line.unit() + "; "
                        + line.quantity().toPlainString())
                .collect(Collectors.joining("\n"));
    }

    /** @param lot from 1, for the words of an error */
    public static List<TenderContent.LinePart> read(int lot, String text) {
        List<TenderContent.LinePart> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] cells = line.strip().split(line.contains("\t") ? "\t" : ";");
            if (cells.length != 3) {
                throw new DomainProblem("PRICE_TABLE_LINE", lot, number);
            }
            String quantity = cells[2].strip();
            if (!NUMBER.matcher(quantity).matches()) {
                throw new DomainProblem("PRICE_TABLE_QUANTITY", lot, number, quantity);
            }
            lines.add(new TenderContent.LinePart(cells[0], cells[1], new BigDecimal(quantity)));
        }
        if (lines.size() > PriceTable.MOST) {
            throw new DomainProblem("PRICE_TABLE_TOO_LONG", lot, PriceTable.MOST);
        }
        return lines;
    }
}
