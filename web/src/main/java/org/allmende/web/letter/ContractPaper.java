package org.allmende.web.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.allmende.contract.Contract;
import org.allmende.contract.Side;
import org.allmende.contract.Signature;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.notification.Letters;
import org.allmende.web.layout.Bundles;
import org.allmende.web.layout.Wording;

/**
 * The signed text of a contract on paper, in its own language, with the signatures and the sum by which anybody can check that it is the
 * text that was signed.
 */
@ApplicationScoped
public class ContractPaper {

    /** Of the text that both sides have signed. */
    private static final Locale LANGUAGE = Locale.ENGLISH;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Bundles bundles;

    /** For everybody. @param contract that both sides have signed */
    public Letter of(Contract contract) {
        return of(contract, false);
    }

    /** For the two sides, with the names of all who have signed. */
    public Letter naming(Contract contract) {
        return of(contract, true);
    }

    private Letter of(Contract contract, boolean named) {
        LetterWords words = new LetterWords(bundles.in(LANGUAGE), new Wording(LANGUAGE, bundles.in(LANGUAGE)));
        Letter.Writer writer = new Letter.Writer();
        for (String paragraph : contract.text().orElseThrow().strip().split("\n\n")) {
            writer.paragraph(paragraph);
        }
        writer.heading(words.of("contract.paper.signatures")).facts(signatures(contract, named, words));
        String hash = contract.textHash().orElseThrow();
        writer.heading(words.of("contract.paper.check"))
                .paragraph(words.of(
                        "contract.paper.check.text",
                        Letters.address() + "/api/contracts/" + contract.reference() + "/text.txt"))
                .facts(List.of(new Letter.Fact(words.of("contract.paper.sum"), hash)));
        return new Letter(
                LANGUAGE,
                words.of("contract.paper.title", contract.title()),
                contract.reference(),
                organisations.get(contract.councilId()).name(),
                organisations.get(contract.providerId()).name(),
                words.day(contract.concludedAt().orElseThrow()),
                writer.parts());
    }

    /** Each signature, for whom and when; who held the pen is for the two sides to know. */
    private List<Letter.Fact> signatures(Contract contract, boolean named, LetterWords words) {
        return Arrays.stream(Side.values())
                .flatMap(side -> contract.signatures(side).stream())
                .map(signature -> new Letter.Fact(
                        organisations.get(signature.organisation()).name(), signed(signature, named, words)))
                .toList();
    }

    private String signed(Signature signature, boolean named, LetterWords words) {
        String at = words.wording().stamp(signature.signedAt());
        return named
                ? words.of(
                        "contract.paper.signed.by",
                        people.get(signature.person()).name(),
                        at)
                : words.of("contract.paper.signed", at);
    }
}
