package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.identity.OrganisationId;
import org.allmende.phase.ConfirmShortlist;
import org.allmende.phase.DialogueMeeting;
import org.allmende.phase.PhasePart;
import org.allmende.phase.PlanPhases;
import org.allmende.phase.ProposeShortlist;
import org.allmende.phase.RecordDialogue;
import org.allmende.phase.ReplyToDialogue;
import org.allmende.phase.ShareFromDialogue;
import org.allmende.phase.ShortlistPlace;
import org.allmende.phase.Shortlists;
import org.allmende.tender.TenderId;

/** One tender of the sample is run in phases, and stands in the middle of its dialogue. */
@ApplicationScoped
public class PhaseSample implements SampleChapter {

    private static final SampleTenderPlan PLAN = SampleTenderPlan.named("meals");
    private static final String OFFICER = TenderSample.OFFICER;
    private static final String COLLEAGUE = "grace.holloway";

    @Inject
    private SampleWorld world;

    @Inject
    private Shortlists shortlists;

    @Inject
    private PlanPhases planPhases;

    @Inject
    private ProposeShortlist proposeShortlist;

    @Inject
    private ConfirmShortlist confirmShortlist;

    @Inject
    private RecordDialogue recordDialogue;

    @Inject
    private ReplyToDialogue replyToDialogue;

    @Inject
    private ShareFromDialogue shareFromDialogue;

    @Override
    public int order() {
        return 61;
    }

    @Override
    public void write(SampleScript script) {
        script.at(PLAN.drafted(), "09:45", "planning phases", () -> world.actor(OFFICER), () -> plan(script));
        script.at(
                -10,
                "07:20",
                "proposing who goes on",
                () -> world.actor(OFFICER),
                () -> proposeShortlist.propose(new ProposeShortlist.Command(tender(script))));
        script.at(-9, "10:20", "confirming who goes on", () -> world.actor(COLLEAGUE), () -> {
            confirmShortlist.confirm(new ConfirmShortlist.Command(tender(script), 1));
            return true;
        });
        script.at(-5, "16:40", "recording a meeting", () -> world.actor(OFFICER), () -> record(script));
        script.at(
                -4,
                "18:10",
                "confirming a record",
                () -> world.actor(speaker(first(script).organisation())),
                () -> {
                    replyToDialogue.reply(
                            new ReplyToDialogue.Command(first(script).bidId(), 1, ""));
                    return first(script).bidId();
                });
        script.at(
                -4,
                "18:20",
                "telling all who go on",
                () -> world.actor(OFFICER),
                () -> shareFromDialogue.share(new ShareFromDialogue.Command(
                        tender(script),
                        "The kitchens of the five village halls may be used from 6 to 11 in the morning without rent. Who"
                                + " cooks there cleans up.")));
    }

    private static TenderId tender(SampleScript script) {
        return script.kept("tender:" + PLAN.name());
    }

    private boolean plan(SampleScript script) {
        planPhases.plan(new PlanPhases.Command(
                tender(script),
                List.of(
                        PhasePart.participation(
                                "Requests to participate",
                                "Tell us in a few pages whom you bring meals to today, and what they say of it.",
                                2,
                                List.of(1, 4)),
                        PhasePart.dialogue(
                                "Talks about routes and kitchens",
                                "Two meetings with each: one about routes and kitchens, one about what is paid for.",
                                script.day(-8),
                                script.day(12)),
                        PhasePart.finalTenders(
                                "Final tenders",
                                "Those who go on answer all criteria, with a price.",
                                script.day(14),
                                script.day(40),
                                List.of(2)))));
        return true;
    }

    private ShortlistPlace first(SampleScript script) {
        return shortlists.confirmedOf(tender(script)).orElseThrow().chosen().get(0);
    }

    private int record(SampleScript script) {
        return recordDialogue.record(new RecordDialogue.Command(
                tender(script),
                new DialogueMeeting.Said(
                        first(script).organisation(),
                        London.at(LocalDateTime.of(script.day(-5), LocalTime.of(14, 0))),
                        "Anil Shah, Grace Holloway",
                        "Two of the drivers and the cook",
                        "They asked whether village halls may be used for cooking, and from when. We said that we would ask the"
                                + " halls and tell all who go on. They showed a round of 34 doors that takes three hours; we"
                                + " asked what happens when a driver falls ill. They will bring a plan for that.")));
    }

    /** Who wrote the request. */
    private String speaker(OrganisationId organisation) {
        return organisation.equals(world.organisation("care"))
                ? "isabel.moreno"
                : organisation.equals(world.organisation("stoke")) ? "frances.whitby" : "samuel.reed";
    }
}
