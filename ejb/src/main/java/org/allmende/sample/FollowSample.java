package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.allmende.follow.FollowKind;
import org.allmende.follow.StartFollowing;
import org.allmende.partner.AnswerPartnerMessage;
import org.allmende.partner.LookForPartners;
import org.allmende.partner.PartnerMessageId;
import org.allmende.partner.PartnerSearchId;
import org.allmende.partner.WriteToPartners;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;

/** People follow services, places and kinds; groups look for partners, and one of them is written to. */
@ApplicationScoped
public class FollowSample implements SampleChapter {

    @Inject
    private SampleWorld world;

    @Inject
    private Services services;

    @Inject
    private StartFollowing startFollowing;

    @Inject
    private LookForPartners lookForPartners;

    @Inject
    private WriteToPartners writeToPartners;

    @Inject
    private AnswerPartnerMessage answerPartnerMessage;

    @Override
    public int order() {
        return 23;
    }

    @Override
    public void write(SampleScript script) {
        by(script, -120, "eleanor.pitt", "following the libraries", () -> {
            ServiceId library = script.kept("service:library");
            return follow(FollowKind.SERVICE, services.get(library).reference());
        });
        by(script, -119, "eleanor.pitt", "following a kind", () -> follow(FollowKind.DIVISION, "92"));
        by(script, -100, "rosa.klein", "following a place", () -> follow(FollowKind.AREA, "Ashcombe town"));
        by(
                script,
                -26,
                "beatrice.lowe",
                "looking for partners for the meals",
                () -> script.keep(
                        "partners:meals",
                        look(
                                script,
                                "meals",
                                "warmhomes",
                                "A kitchen at the workshop, and trainees who are at the door anyway.",
                                "A cook, and somebody who can do rounds by bicycle.")));
        by(
                script,
                -12,
                "george.penfold",
                "looking for partners for the allotments",
                () -> look(
                        script,
                        "allotmentlettings",
                        "allotments",
                        "142 plots that we let ourselves, and a waiting list in good order.",
                        "The other eight fields."));
        by(
                script,
                -20,
                "peter.gough",
                "writing to them about the meals",
                () -> script.keep(
                        "message:meals",
                        writeToPartners.write(new WriteToPartners.Command(
                                script.<PartnerSearchId>kept("partners:meals"),
                                world.organisation("care"),
                                "Our rounds pass most of these doors at noon. Shall we talk about it?"))));
        by(script, -18, "beatrice.lowe", "answering about the meals", () -> {
            PartnerMessageId message = script.kept("message:meals");
            answerPartnerMessage.answer(
                    new AnswerPartnerMessage.Command(message, "Gladly. Tuesday at ten, in the workshop?"));
            return message;
        });
        by(
                script,
                -3,
                "ellie.frost",
                "writing to them too",
                () -> writeToPartners.write(new WriteToPartners.Command(
                        script.<PartnerSearchId>kept("partners:meals"),
                        null,
                        "I cook for sixty at the baths every other Friday, and would like to do more of it.")));
    }

    private void by(SampleScript script, int day, String who, String what, Callable<?> act) {
        script.at(day, "19:10", what, () -> world.actor(who), act);
    }

    private boolean follow(FollowKind kind, String target) {
        startFollowing.start(new StartFollowing.Command(kind, target));
        return true;
    }

    private PartnerSearchId look(SampleScript script, String service, String group, String brings, String needs) {
        ServiceId about = script.kept("service:" + service);
        return lookForPartners.look(new LookForPartners.Command(about, world.organisation(group), brings, needs));
    }
}
