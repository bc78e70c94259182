package org.allmende.web.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.GroundFinding;
import org.allmende.challenge.decision.Decision;
import org.allmende.challenge.decision.Decisions;
import org.allmende.challenge.decision.Wellbeing;
import org.allmende.identity.Organisations;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.web.layout.Bundles;
import org.allmende.web.layout.Wording;

/** Writes the letters of a challenge from the case's own data: nobody types one, so that none says anything else than the case. */
@ApplicationScoped
public class CaseLetters {

    @Inject
    private Organisations organisations;

    @Inject
    private Services services;

    @Inject
    private Decisions decisions;

    @Inject
    private Bundles bundles;

    public Letter write(LetterKind kind, ExpressionOfInterest expression, Locale language) {
        LetterWords words = new LetterWords(bundles.in(language), new Wording(language, bundles.in(language)));
        Service service = services.get(expression.service());
        Letter.Writer writer = new Letter.Writer();
        Instant at =
                switch (kind) {
                    case RECEIPT -> expression.submittedAt().orElseThrow();
                    case TIMING -> expression.timingNoticeAt().orElseThrow();
                    case DECISION -> expression.decidedAt().orElseThrow();
                };
        switch (kind) {
            case RECEIPT -> receipt(writer, words, expression, service);
            case TIMING -> timing(writer, words, expression, service);
            case DECISION -> decision(writer, words, expression, service);
        }
        writer.paragraph(words.of("letter.where", expression.link()));
        return new Letter(
                language,
                words.of(kind.titleKey(), service.title()),
                expression.reference(),
                organisations.get(expression.council()).name(),
                organisations.get(expression.organisation()).name(),
                words.day(at),
                writer.parts());
    }

    private static void receipt(
            Letter.Writer writer, LetterWords words, ExpressionOfInterest expression, Service service) {
        writer.paragraph(words.of(
                "letter.receipt.text",
                service.title(),
                words.wording().stamp(expression.submittedAt().orElseThrow())));
        writer.facts(List.of(
                words.until(
                        "clock.EOI_TIMING_NOTICE.name",
                        expression.timingDeadline().orElseThrow()),
                words.until(
                        "clock.EOI_DECISION.name", expression.decisionDeadline().orElseThrow())));
        writer.paragraph(words.of("clock.EOI_TIMING_NOTICE.rule"));
        writer.paragraph(words.of("clock.EOI_DECISION.rule"));
        writer.paragraph(words.of("letter.withdraw"));
    }

    private static void timing(
            Letter.Writer writer, LetterWords words, ExpressionOfInterest expression, Service service) {
        writer.paragraph(words.of(
                "letter.timing.text",
                service.title(),
                words.wording().fullDate(expression.expectedDecision().orElseThrow())));
        writer.facts(List.of(words.until(
                "clock.EOI_DECISION.name", expression.decisionDeadline().orElseThrow())));
        expression.timingOverdueAt().ifPresent(at -> writer.paragraph(words.of("letter.timing.late", words.day(at))));
        writer.paragraph(words.of("letter.withdraw"));
    }

    private void decision(Letter.Writer writer, LetterWords words, ExpressionOfInterest expression, Service service) {
        boolean accepted = expression.procurementStart().isPresent();
        Decision made = decisions.madeOf(expression.id()).orElse(null);
        String outcome = accepted ? (made != null && made.isModification() ? "modified" : "accepted") : "rejected";
        writer.paragraph(words.of("letter.decision." + outcome, service.title()));
        if (made != null) {
            made.modification().ifPresent(change -> writer.heading(words.of("decision.answer.change"))
                    .paragraph(change)
                    .paragraph(words.of(
                            "letter.decision.agreed",
                            made.answeredByName().orElse(""),
                            words.day(made.answeredAt().orElseThrow()))));
        }
        grounds(writer, words, expression, made);
        writer.heading(words.of("challenge.reasons"))
                .paragraph(expression.reasons().orElse(""));
        if (made != null) {
            writer.heading(words.of("decision.view.wellbeing")).facts(wellbeing(words, made.wellbeing()));
        }
        writer.heading(words.of("letter.next"));
        expression
                .procurementStart()
                .ifPresentOrElse(
                        start -> writer.paragraph(words.of(
                                        "letter.decision.tender",
                                        words.wording().fullDate(start.earliest()),
                                        words.wording().fullDate(start.latest())))
                                .paragraph(words.of("challenge.warning.text")),
                        () -> writer.paragraph(words.of("letter.decision.again")));
        writer.paragraph(words.of(
                "letter.decision.by",
                expression.decidedBy().orElse(""),
                words.wording().stamp(expression.decidedAt().orElseThrow())));
    }

    private static void grounds(
            Letter.Writer writer,
            LetterWords words,
            ExpressionOfInterest expression,
            @org.jspecify.annotations.Nullable Decision made) {
        List<GroundFinding> findings = made != null
                ? made.grounds()
                : expression
                        .ground()
                        .map(ground -> List.of(new GroundFinding(
                                ground,
                                null,
                                expression.documentTitle().orElse(null),
                                expression.documentDate().orElse(null))))
                        .orElse(List.of());
        if (findings.isEmpty()) {
            return;
        }
        writer.heading(words.of("decision.propose.grounds"));
        List<Letter.Fact> facts = new ArrayList<>();
        for (GroundFinding finding : findings) {
            facts.add(new Letter.Fact(
                    words.of("challenge.ground") + " " + finding.ground().number(),
                    words.of(finding.ground().messageKey()) + " ("
                            + finding.ground().law() + ")"));
            if (finding.substance() != null) {
                facts.add(words.fact("decision.propose.substance", finding.substance()));
            }
            if (finding.documentTitle() != null && finding.documentDate() != null) {
                facts.add(words.fact(
                        "challenge.document",
                        finding.documentTitle() + ", " + words.wording().fullDate(finding.documentDate())));
            }
        }
        writer.facts(facts);
    }

    private static List<Letter.Fact> wellbeing(LetterWords words, Wellbeing wellbeing) {
        return wellbeing.kinds().stream()
                .map(kind -> words.fact(kind.key(), kind.words()))
                .toList();
    }
}
