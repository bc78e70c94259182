package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.PartKind;
import org.allmende.challenge.SaveExpressionPart;
import org.allmende.identity.Organisations;
import org.allmende.register.Service;
import org.allmende.register.Services;

/** What bodies write in their expressions of interest. */
@ApplicationScoped
public class ChallengeSampleWords {

    static final List<Integer> ALL = List.of(0, 1, 2, 3, 4, 5);

    @Inject
    private Expressions expressions;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private SaveExpressionPart saveExpressionPart;

    /** Writes these parts, by their place in the Schedule, as the one who acts. */
    void write(EoiId eoi, String name, List<Integer> places) {
        Service service = services.get(expressions.get(eoi).service());
        String body = organisations.get(expressions.get(eoi).organisation()).name();
        for (ExpressionPart part : expressions.partsOf(eoi)) {
            if (places.contains(part.kind().ordinal())) {
                saveExpressionPart.save(new SaveExpressionPart.Command(
                        eoi, part.id(), words(part.kind(), service, body, name), true, part.version()));
            }
        }
    }

    private static String words(PartKind kind, Service service, String body, String name) {
        boolean odd = name.length() % 2 == 1;
        return switch (kind) {
            case FINANCES ->
                odd
                        ? body
                                + " has reserves of £38,400 and a loan offer of £60,000 from a community bank, good until the end"
                                + " of next year. Our accounts of the last two years are attached to our page."
                        : body
                                + " earns about £210,000 a year from what it does now, owes nothing, and keeps three months’ wages"
                                + " aside. A share offer among members has raised £44,000 so far.";
            case CAPABILITY ->
                odd
                        ? "By the time of a tender we will have a manager, a safeguarding lead and insurance. Two of us have run"
                                + " services of this size before; eleven people have offered their help by name."
                        : "Our board has a former head teacher, a bookkeeper and a builder. We have written the rota for the first"
                                + " six months and know which three skills we still have to find.";
            case SERVICE_AND_AREA ->
                "We want to provide " + service.title() + " for " + service.area() + ", as described under "
                        + service.reference() + ", with " + service.volumes() + " as the least that is reached.";
            case WELLBEING ->
                odd
                        ? "The place stays open and lively, four young people a year learn a trade here, and what we buy we buy"
                                + " within ten miles. People who now sit alone have somewhere to go."
                        : "Jobs stay local, the building is warmed by its own roof, and neighbours who help get to know each other."
                                + " We will count hours of help, apprentices and tonnes of carbon, and publish them.";
            case USERS_NEEDS ->
                odd
                        ? "We asked 214 users at the door and in two evenings. Most want longer hours and somebody who knows their"
                                + " name; both are in our plan, and users will have three seats on the board."
                        : "Those who come least often need it most. We will go and ask them, keep prices as they are for two years,"
                                + " and judge ourselves each autumn together with a panel of users.";
            case EMPLOYEES ->
                "All colleagues in the service were invited to four meetings; 19 of 27 came. Those who do not want"
                        + " to join keep their rights, and a committee of staff will be heard before each step.";
        };
    }
}
