package org.allmende.web.way;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.allmende.bid.BidContent;
import org.allmende.bid.reserved.ProofRule;
import org.allmende.bid.reserved.ReserveProof;
import org.allmende.tender.Tender;
import org.allmende.tender.reserved.Reserve;
import org.allmende.tender.reserved.ReserveKind;

/** What a bid says in a reserved procedure, rule by rule: {@code #{proofWords.points(tender, content)}}. */
@Named
@ApplicationScoped
public class ProofWords {

    /** One rule and whether what is said meets it. */
    public record Point(ProofRule rule, boolean met) {}

    /** Empty where the procedure is open to all, or the bid says nothing. */
    public List<Point> points(Tender tender, BidContent content) {
        ReserveProof proof = content.proof();
        ReserveKind kind = tender.reserve().map(Reserve::kind).orElse(null);
        if (proof == null || kind == null) {
            return List.of();
        }
        LocalDate began = tender.began().orElseThrow();
        return ProofRule.of(kind).stream()
                .map(rule -> new Point(rule, rule.isMet(proof, began)))
                .toList();
    }

    /** Whether the bid shows all of it. */
    public boolean isShown(Tender tender, BidContent content) {
        List<Point> points = points(tender, content);
        return !points.isEmpty() && points.stream().allMatch(Point::met);
    }

    /** Whether something that it says keeps it out. */
    public boolean isOut(Tender tender, BidContent content) {
        return points(tender, content).stream().anyMatch(point -> !point.met());
    }
}
