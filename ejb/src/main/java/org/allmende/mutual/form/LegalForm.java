package org.allmende.mutual.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.allmende.shared.DataLines;

/**
 * A legal form as the law shapes it, each fact with the place where it stands.
 *
 * @param read day on which the facts were read in the primary text
 * @param law by which it exists
 * @param control who decides
 * @param surplus what may become of a surplus
 * @param lock what keeps assets for the community
 * @param registrar who registers it
 * @param mutual whether it can be a public service mutual: Procurement Act 2023 s.33(6)
 * @param challenger whether it is a voluntary, community or charitable body: Localism Act 2011 s.81(6)(a), (b)
 */
public record LegalForm(
        Kind kind,
        LocalDate read,
        String law,
        Fact<Control> control,
        Fact<Surplus> surplus,
        Fact<Lock> lock,
        Fact<Registrar> registrar,
        Fact<Fits> mutual,
        Fact<Fits> challenger) {

    private static final List<LegalForm> ALL = readAll();

    /** The forms, in the order in which they are shown. */
    public enum Kind {
        CIC_SHARES,
        CIC_GUARANTEE,
        CO_OPERATIVE,
        COMMUNITY_BENEFIT,
        CHARITABLE,
        GUARANTEE
    }

    /** Who decides. */
    public enum Control {
        /** On a poll by shares, unless the articles give each member one vote. */
        BY_SHARES,
        /** Each member has one vote, by the law or by the kind of body. */
        ONE_VOTE,
        /** The charity trustees manage it. */
        TRUSTEES
    }

    /** What may become of a surplus. */
    public enum Surplus {
        /** Stays with the purpose. */
        STAYS,
        /** Dividends up to a cap that the law sets. */
        CAPPED,
        /** Goes to members by the rules, though not mainly as interest on money. */
        TO_MEMBERS,
        /** As the articles say. */
        BY_ARTICLES
    }

    /** What keeps the assets for the community. */
    public enum Lock {
        /** The law itself. */
        BY_LAW,
        /** The law, where the body chooses it. */
        BY_CHOICE,
        /** The law of charities. */
        CHARITABLE,
        /** Nothing but rules that members can change. */
        NONE
    }

    /** Who registers it. */
    public enum Registrar {
        CIC_REGULATOR,
        FCA,
        CHARITY_COMMISSION,
        COMPANIES_HOUSE
    }

    /** Whether a form meets a test of the law. */
    public enum Fits {
        YES,
        /** If its rules, articles or members make it so. */
        BY_RULES,
        /** Hardly: ask an adviser first. */
        HARDLY
    }

    /** A fact with its source. */
    public record Fact<T>(T value, String law) {}

    /** What staff may want, each of which some forms fit less. */
    public enum Wish {
        /** A surplus may be paid to members. */
        PAY_MEMBERS,
        /** The law, not only our rules, keeps the assets for the community. */
        LOCKED,
        /** Employees are the majority of those who decide. */
        EMPLOYEES_DECIDE,
        /** It challenges as a voluntary, community or charitable body, not only as two or more employees. */
        CHALLENGE_AS_BODY
    }

    public static List<LegalForm> all() {
        return ALL;
    }

    /** Those of the wishes that this form does not serve well. */
    public Set<Wish> unserved(Set<Wish> wishes) {
        Set<Wish> unserved = EnumSet.noneOf(Wish.class);
        wishes.stream().filter(wish -> !serves(wish)).forEach(unserved::add);
        return unserved;
    }

    private boolean serves(Wish wish) {
        return switch (wish) {
            case PAY_MEMBERS -> surplus.value() != Surplus.STAYS;
            case LOCKED -> lock.value() != Lock.NONE;
            case EMPLOYEES_DECIDE -> mutual.value() != Fits.HARDLY;
            case CHALLENGE_AS_BODY -> challenger.value() == Fits.YES;
        };
    }

    private static List<LegalForm> readAll() {
        List<LegalForm> forms = new ArrayList<>();
        for (List<String> line : DataLines.of(LegalForm.class, "legal-forms-uk.csv")) {
            forms.add(new LegalForm(
                    Kind.valueOf(line.get(0)),
                    LocalDate.parse(line.get(1)),
                    line.get(2),
                    new Fact<>(Control.valueOf(line.get(3)), line.get(4)),
                    new Fact<>(Surplus.valueOf(line.get(5)), line.get(6)),
                    new Fact<>(Lock.valueOf(line.get(7)), line.get(8)),
                    new Fact<>(Registrar.valueOf(line.get(9)), line.get(10)),
                    new Fact<>(Fits.valueOf(line.get(11)), line.get(12)),
                    new Fact<>(Fits.valueOf(line.get(13)), line.get(14))));
        }
        return List.copyOf(forms);
    }
}
