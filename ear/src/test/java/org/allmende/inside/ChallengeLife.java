package org.allmende.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.allmende.bpmn.engine.Engine;
import org.allmende.calendar.London;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.PublishPeriods;
import org.allmende.challenge.SaveExpressionPart;
import org.allmende.challenge.SendTimingNotice;
import org.allmende.challenge.StartExpression;
import org.allmende.challenge.SubmitExpression;
import org.allmende.register.CurrentContract;
import org.allmende.register.PublishService;
import org.allmende.register.ServiceFacts;
import org.allmende.register.ServiceId;
import org.allmende.register.YearlyCost;
import org.allmende.shared.Money;

/** A service and an expression of interest of a test's own. */
@ApplicationScoped
public class ChallengeLife {

    static final String WRITER = "samuel.reed";
    private static final String BODY = "harrowlane";

    @Inject
    private Town town;

    @Inject
    private Expressions expressions;

    @Inject
    private PublishService publishService;

    @Inject
    private PublishPeriods publishPeriods;

    @Inject
    private StartExpression startExpression;

    @Inject
    private SaveExpressionPart saveExpressionPart;

    @Inject
    private SubmitExpression submitExpression;

    @Inject
    private SendTimingNotice sendTimingNotice;

    @Inject
    private Engine engine;

    /** A service that is challenged for by nobody yet. */
    public ServiceId service() {
        ServiceFacts facts = new ServiceFacts(
                "Boat house " + UUID.randomUUID(),
                "Boats for schools and for everybody.",
                "Thornby",
                "92610000",
                "Schools",
                "900 children a year",
                YearlyCost.inOne(Money.pounds(41_000)),
                3,
                "",
                CurrentContract.none(),
                null);
        return town.as("tom.okafor", () -> publishService.publish(new PublishService.Command(town.council(), facts)));
    }

    /** One whose council decides within 40 days and tenders within 20: tests that wait for a clock to run out stay near. */
    public ServiceId serviceWithShortPeriods() {
        ServiceId service = service();
        town.run(
                "tom.okafor",
                () -> publishPeriods.publish(
                        new PublishPeriods.Command(town.council(), service, 40, 1, 20, List.of())));
        return service;
    }

    public EoiId drafted() {
        return drafted(service());
    }

    public EoiId drafted(ServiceId service) {
        return town.as(
                WRITER, () -> startExpression.start(new StartExpression.Command(town.organisation(BODY), service)));
    }

    public EoiId submitted() {
        return submitted(service());
    }

    public EoiId submitted(ServiceId service) {
        EoiId eoi = drafted(service);
        send(eoi);
        return eoi;
    }

    /** Its parts are written, and it goes to the council. */
    public void send(EoiId eoi) {
        write(eoi);
        submit(eoi);
    }

    /** Its parts are written. */
    public void write(EoiId eoi) {
        town.run(WRITER, () -> {
            for (ExpressionPart part : expressions.partsOf(eoi)) {
                saveExpressionPart.save(new SaveExpressionPart.Command(
                        eoi, part.id(), "Eleven of us, two boats, and the key to the shed.", true, part.version()));
            }
        });
    }

    /** It goes to the council, if its parts are written. */
    public void submit(EoiId eoi) {
        town.run(WRITER, () -> submitExpression.submit(new SubmitExpression.Command(eoi, true)));
    }

    /** The council has said when it will decide. */
    public EoiId timed() {
        EoiId eoi = submitted();
        announce(eoi, 60);
        return eoi;
    }

    /** The council says that it will decide in so many days. */
    public void announce(EoiId eoi, int days) {
        town.run(
                "tom.okafor",
                () -> sendTimingNotice.send(new SendTimingNotice.Command(
                        eoi, London.dayOf(town.now()).plusDays(days))));
    }

    public String status(EoiId eoi) {
        return town.text("select status from expression_of_interest where id = ?", eoi.value());
    }

    /** Ends its process, as no use case does. */
    void loseProcess(EoiId eoi) {
        engine.get()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(eoi.value().toString())
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.get()
                        .getRuntimeService()
                        .deleteProcessInstance(instance.getId(), "a test took it away"));
    }
}
