package org.allmende.sample;

import java.util.List;
import java.util.Map;

/**
 * How a contract of the sample goes on, by its title.
 *
 * @param until how far it gets
 * @param every days between two milestones
 * @param courses what becomes of its milestones, in their order
 */
record SamplePlan(Stage until, int every, String period, List<Course> courses) {

    /** The last step before and at the signature that is taken. */
    enum Stage {
        DRAFTED,
        OFFERED,
        SIGNED_BY_PROVIDER,
        SIGNED
    }

    /** What becomes of a milestone. */
    enum Course {
        /** Reported, verified and paid. */
        PAID,
        /** Returned by the users once, reported anew with more evidence, verified in part and paid. */
        PAID_AFTER_RETURN,
        /** Ten days late, then as usual. */
        PAID_LATE,
        /** The cap pays only a part. */
        PAID_TO_THE_CAP,
        /** Verified in part; the payment waits. */
        VERIFIED,
        /** The users have confirmed it; the council has not spoken yet. */
        HALF_VERIFIED,
        /** Reported; nobody has spoken yet. */
        REPORTED,
        /** The report went back and waits to be made anew. */
        RETURNED,
        /** Nobody reports it. */
        MISSED
    }

    private static final SamplePlan USUAL =
            new SamplePlan(Stage.SIGNED, 90, "Quarter", List.of(Course.PAID, Course.PAID, Course.PAID, Course.PAID));

    private static final Map<String, SamplePlan> PLANS = Map.of(
            "Library service for Ashcombe, Thornby and Mere End",
            new SamplePlan(
                    Stage.SIGNED,
                    87,
                    "Quarter",
                    List.of(
                            Course.PAID,
                            Course.PAID_AFTER_RETURN,
                            Course.PAID_LATE,
                            Course.PAID,
                            Course.PAID,
                            Course.REPORTED,
                            Course.PAID,
                            Course.PAID)),
            "Home care in the Combe valley",
            new SamplePlan(
                    Stage.SIGNED,
                    91,
                    "Quarter",
                    List.of(
                            Course.PAID,
                            Course.PAID,
                            Course.PAID,
                            Course.HALF_VERIFIED,
                            Course.PAID,
                            Course.PAID,
                            Course.PAID,
                            Course.PAID)),
            "Energy advice at the door",
            new SamplePlan(
                    Stage.SIGNED,
                    80,
                    "Season",
                    List.of(Course.PAID, Course.PAID_TO_THE_CAP, Course.RETURNED, Course.PAID, Course.PAID)),
            "Parks and green spaces",
            new SamplePlan(Stage.SIGNED, 22, "Part", List.of(Course.PAID, Course.PAID)),
            "Care of closed churchyards",
            new SamplePlan(
                    Stage.SIGNED,
                    25,
                    "Round",
                    List.of(
                            Course.PAID,
                            Course.MISSED,
                            Course.VERIFIED,
                            Course.PAID,
                            Course.PAID,
                            Course.PAID,
                            Course.PAID,
                            Course.PAID)),
            "Lifts to the doctor and the shops",
            new SamplePlan(Stage.SIGNED_BY_PROVIDER, 90, "Quarter", USUAL.courses()),
            "Debt advice at the food bank",
            new SamplePlan(Stage.DRAFTED, 90, "Quarter", USUAL.courses()));

    static SamplePlan of(String title) {
        return PLANS.getOrDefault(title, USUAL);
    }

    /** Whether the contract's cap is so low that its second milestone uses it up. */
    boolean isCapped() {
        return courses.contains(Course.PAID_TO_THE_CAP);
    }

    Course course(int number) {
        return courses.get(Math.min(number, courses.size()) - 1);
    }
}
