package org.allmende.web.bid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmende.web.layout.Messages;

/** The words of the arrival ledger: {@code #{arrivalWords.reason(code)}}. */
@Named
@RequestScoped
public class ArrivalWords {

    @Inject
    private Messages messages;

    /** Why an attempt came to nothing; a code that has no words of its own stands for itself. */
    public String reason(String code) {
        String key = "bid.arrival.code." + code;
        return messages.containsKey(key) ? messages.get(key) : code;
    }
}
