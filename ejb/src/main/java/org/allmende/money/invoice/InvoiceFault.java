package org.allmende.money.invoice;

import java.io.Serializable;
import java.util.List;

/**
 * What is wrong with an invoice, or differs from what is owed.
 *
 * @param key its text has the key {@code invoice.fault.<key>}
 * @param rule the rule of EN 16931 or Peppol that it breaks, such as {@code BR-CO-10}; empty where it is none of theirs
 * @param args what the text mentions: what stands there, what should
 */
public record InvoiceFault(String key, String rule, List<String> args) implements Serializable {

    public InvoiceFault {
        args = List.copyOf(args);
    }

    static InvoiceFault of(String key, String rule, Object... args) {
        return new InvoiceFault(
                key, rule, java.util.Arrays.stream(args).map(String::valueOf).toList());
    }
}
