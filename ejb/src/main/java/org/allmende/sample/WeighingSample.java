package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.allmende.shared.Weight;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.allmende.tender.weighing.AskForWeights;
import org.allmende.tender.weighing.DecideWeighing;
import org.allmende.tender.weighing.WeighCriteria;
import org.allmende.tender.weighing.WeighingId;

/** Users of two services are asked what is to count: in one the council has taken their answer over, in the other one answer is due. */
@ApplicationScoped
public class WeighingSample implements SampleChapter {

    private static final String DOROTHY = "dorothy.lamb";
    private static final String JAMAL = "jamal.edwards";

    /** What people gain, how the service is run, and whether users have a say. */
    private static final Set<Integer> CRITERIA = Set.of(1, 2, 4);

    /** What these three have together in the draft. */
    private static final Weight SHARE = Weight.of(70);

    @Inject
    private SampleWorld world;

    @Inject
    private Tenders tenders;

    @Inject
    private AskForWeights askForWeights;

    @Inject
    private WeighCriteria weighCriteria;

    @Inject
    private DecideWeighing decideWeighing;

    @Override
    public int order() {
        return 32;
    }

    @Override
    public void write(SampleScript script) {
        ask(script, "respite", -71, -63);
        answer(script, "respite", DOROTHY, -69, List.of(40, 20, 40));
        answer(script, "respite", JAMAL, -66, List.of(50, 25, 25));
        script.at(-60, "09:20", "taking weights over", () -> world.actor(TenderSample.OFFICER), () -> {
            decideWeighing.decide(new DecideWeighing.Command(script.kept(key("respite")), true, ""));
            return true;
        });
        ask(script, "gardens", -3, 11);
        answer(script, "gardens", JAMAL, -1, List.of(45, 30, 25));
    }

    private static String key(String tender) {
        return "weighing:" + tender;
    }

    private void ask(SampleScript script, String plan, int day, int lastDay) {
        script.at(day, "10:30", "asking for weights", () -> world.actor(TenderSample.OFFICER), () -> {
            TenderId id = script.kept("tender:" + plan);
            Tender tender = tenders.get(id);
            WeighingId weighing = askForWeights.ask(new AskForWeights.Command(
                    id,
                    tender.criteria().stream()
                            .filter(criterion -> CRITERIA.contains(criterion.number()))
                            .map(Criterion::id)
                            .toList(),
                    SHARE,
                    Stream.of(DOROTHY, JAMAL).map(world::person).toList(),
                    script.day(lastDay)));
            return script.keep(key(plan), weighing);
        });
    }

    private void answer(SampleScript script, String plan, String person, int day, List<Integer> points) {
        script.at(day, "18:40", person + " weighs criteria", () -> world.actor(person), () -> {
            weighCriteria.weigh(new WeighCriteria.Command(script.kept(key(plan)), points));
            return true;
        });
    }
}
