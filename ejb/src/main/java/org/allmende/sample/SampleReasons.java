package org.allmende.sample;

import java.util.List;

/** What evaluators and panels of the sample write: figures, places and doubts, as people do. */
final class SampleReasons {

    private static final List<List<String>> BY_LEVEL = List.of(
            List.of("The page was left blank and annex B answers another question, about opening hours."),
            List.of(
                    "Two sentences and a photograph. Nobody is named, no date, and page 6 contradicts the staffing table.",
                    "Promises a plan within six months of signing. We need one now; the pilot they mention had nine visitors."),
            List.of(
                    "Covers the main branch well, but Thornby and Mill Lane get one line each and no hours at all.",
                    "Volunteers carry most of the week. What happens when twelve of the thirty are ill is not said (p. 11).",
                    "The survey is from 2022 and reached 41 households. Honest about it, yet too thin to build upon."),
            List.of(
                    "Rota for 23 staff is complete and pays the living wage. Not higher: winter cover rests on two agencies.",
                    "Six of nine groups signed the letter in annex C. For the other three there is a date but no contact.",
                    "Pilot with 212 voters shows it works (p. 15). How residents without internet take part stays vague."),
            List.of(
                    "Assembly decides on £41,000 a year, minutes of four meetings attached, and the school holds a seat.",
                    "Energy use halved in the swimming hall they already run; meter readings for 36 months are in annex D.",
                    "Training places for eleven young people, each with a named mentor and a job at the end (p. 22)."),
            List.of(
                    "Everything asked for, plus three years of audited outcomes and a letter from every users' group.",
                    "Hours, staff, money and fallback fit together to the penny; the reserve covers seven months (p. 30)."));

    private static final List<String> AGREED = List.of(
            "We weighed the signed letters against the missing winter rota and the visit on site settled it.",
            "The figures on page 15 convinced all three of us once the meter readings had been checked again.",
            "One of us had read annex C as a draft; it is signed. After that we agreed within five minutes.",
            "Strong on people, thinner on money: the reserve table was the point on which we came together.");

    private SampleReasons() {}

    static String of(int level, int seed) {
        List<String> reasons = BY_LEVEL.get(level);
        return reasons.get(Math.floorMod(seed, reasons.size()));
    }

    static String agreed(int seed) {
        return AGREED.get(Math.floorMod(seed, AGREED.size()));
    }
}
