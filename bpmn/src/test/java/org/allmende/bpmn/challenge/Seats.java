package org.allmende.bpmn.challenge;

import java.util.ArrayList;
import java.util.List;

/** Stands for {@link HelperSeats} where a diagram runs without the domain: who helps is what the test says. */
public final class Seats {

    private final List<String> helpers = new ArrayList<>();

    public List<String> ofExpression(String expression) {
        return List.copyOf(helpers);
    }

    public List<String> ofQuestion(String question) {
        return List.copyOf(helpers);
    }

    void helping(String... seats) {
        helpers.clear();
        helpers.addAll(List.of(seats));
    }
}
