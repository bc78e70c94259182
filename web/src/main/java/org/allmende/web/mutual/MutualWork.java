package org.allmende.web.mutual;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.member.Holdings;
import org.allmende.mutual.plan.CashPlan;
import org.allmende.mutual.plan.PlanSection;
import org.allmende.mutual.plan.Plans;
import org.allmende.mutual.transfer.QuestionState;
import org.allmende.mutual.transfer.StaffPoint;
import org.allmende.mutual.transfer.TransferStep;
import org.allmende.mutual.transfer.Transfers;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;

/** What a circle prepares beside its steps, and how far each is: for its own page. */
@Named
@RequestScoped
public class MutualWork {

    @Inject
    private Plans plans;

    @Inject
    private Transfers transfers;

    @Inject
    private Holdings holdings;

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    /** One piece of work with its page. */
    public record Piece(String key, String link, String kind, String state) {}

    public List<Piece> of(Mutual mutual) {
        String reference = mutual.reference();
        return List.of(
                plan(mutual, "/mutual/plan/" + reference),
                cash(mutual, "/mutual/cash/" + reference),
                staff(mutual, "/mutual/staff/" + reference),
                transfer(mutual, "/mutual/transfer/" + reference),
                members(mutual, "/mutual/member/" + reference));
    }

    private Piece plan(Mutual mutual, String link) {
        long written = plans.newest(mutual.id()).values().stream()
                .filter(version -> !version.words().isEmpty())
                .count();
        int all = PlanSection.values().length;
        return new Piece("plan", link, kind(written, all), messages.of("mutual.work.of", written, all));
    }

    private Piece cash(Mutual mutual, String link) {
        return plans.cash(mutual.id())
                .map(CashPlan::savedAt)
                .map(at -> new Piece("cash", link, "done", messages.of("layout.saved", formats.clockOrDay(at))))
                .orElseGet(() -> new Piece("cash", link, "todo", messages.get("mutual.work.none")));
    }

    private Piece staff(Mutual mutual, String link) {
        List<StaffPoint> points = transfers.questions(mutual.id());
        long settled = points.stream().filter(MutualWork::isSettled).count();
        return new Piece(
                "staff", link, kind(settled, points.size()), messages.of("mutual.work.of", settled, points.size()));
    }

    private Piece transfer(Mutual mutual, String link) {
        List<TransferStep> steps = transfers.steps(mutual.id());
        long over = steps.stream().filter(step -> !step.isWaiting()).count();
        return steps.isEmpty()
                ? new Piece("transfer", link, "todo", messages.get("mutual.work.none"))
                : new Piece(
                        "transfer", link, kind(over, steps.size()), messages.of("mutual.work.of", over, steps.size()));
    }

    private Piece members(Mutual mutual, String link) {
        int members = holdings.of(mutual.id()).size();
        return new Piece("member", link, members == 0 ? "todo" : "done", messages.of("mutual.work.members", members));
    }

    private static String kind(long done, long all) {
        return done == 0 ? "todo" : done < all ? "doing" : "done";
    }

    static boolean isSettled(StaffPoint point) {
        return point.state() == QuestionState.ANSWERED || point.state() == QuestionState.NOT_NEEDED;
    }
}
