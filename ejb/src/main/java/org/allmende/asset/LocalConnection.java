package org.allmende.asset;

import java.util.ArrayList;
import java.util.List;
import org.allmende.asset.AssetCheck.Point;
import org.allmende.identity.OrganisationKind;

/**
 * Who may nominate an asset and who may be treated as a bidder: a parish council, or a voluntary or community body with a
 * local connection.
 *
 * <p>Source: Localism Act 2011 ss.89(2)(b), 95(3); S.I. 2012/2421 regs 4, 5 and 12. A body that may nominate need not be one
 * that may be treated as a bidder: an unincorporated group and a neighbourhood forum may not.
 */
public final class LocalConnection {

    private static final String REG_4_1_A = "S.I. 2012/2421 reg 4(1)(a)";
    private static final String REG_4_1_B = "S.I. 2012/2421 reg 4(1)(b)";
    private static final String REG_4_2 = "S.I. 2012/2421 reg 4(2)";
    private static final String REG_5_1 = "S.I. 2012/2421 reg 5(1)";
    private static final String REG_5_2 = "S.I. 2012/2421 reg 5(2)";
    private static final String REG_12 = "S.I. 2012/2421 reg 12";

    private LocalConnection() {}

    /** What stands in the way of a community nomination by that body. */
    public static AssetCheck toNominate(OrganisationKind kind, Standing standing) {
        List<Point> points = new ArrayList<>(ofKind(kind, standing));
        points.addAll(standing.isParish() ? ofParish(standing, false) : ofBody(standing));
        return new AssetCheck(points);
    }

    /** What stands in the way of being treated as a potential bidder: whether the body is a community interest group. */
    public static AssetCheck toBid(OrganisationKind kind, Standing standing) {
        List<Point> points = new ArrayList<>(ofKind(kind, standing));
        if (standing.isParish()) {
            points.addAll(ofParish(standing, true));
        } else {
            if (!standing.form().mayBid()) {
                points.add(new Point("ASSET_FORM_MAY_NOT_BID", REG_12));
            }
            points.addAll(ofBody(standing));
        }
        return new AssetCheck(points);
    }

    private static List<Point> ofKind(OrganisationKind kind, Standing standing) {
        if (kind == OrganisationKind.COUNCIL) {
            return List.of(new Point("ASSET_BODY_IS_AUTHORITY", REG_5_2));
        }
        if (kind == OrganisationKind.COMPANY) {
            return List.of(new Point("ASSET_BODY_FOR_PROFIT", REG_5_1));
        }
        return (kind == OrganisationKind.PARISH_COUNCIL) == standing.isParish()
                ? List.of()
                : List.of(new Point("ASSET_FORM_OF_ANOTHER", REG_5_1));
    }

    private static List<Point> ofParish(Standing standing, boolean asBidder) {
        ParishPlace place = standing.parishPlace();
        if (asBidder) {
            return place == ParishPlace.OWN_AREA ? List.of() : List.of(new Point("ASSET_PARISH_MAY_NOT_BID", REG_12));
        }
        return place == null || place == ParishPlace.ELSEWHERE
                ? List.of(new Point("ASSET_PARISH_ELSEWHERE", REG_4_2))
                : List.of();
    }

    private static List<Point> ofBody(Standing standing) {
        List<Point> points = new ArrayList<>();
        if (!standing.activeHere()) {
            points.add(new Point("ASSET_NOT_ACTIVE_HERE", REG_4_1_A));
        }
        if (standing.form().surplusCounts() && !standing.surplusStays()) {
            points.add(new Point("ASSET_SURPLUS_TO_MEMBERS", standing.form().law()));
        }
        if (standing.form().surplusCounts() && !standing.surplusHere()) {
            points.add(new Point("ASSET_SURPLUS_ELSEWHERE", REG_4_1_B));
        }
        if (!standing.hasMembers()) {
            points.add(new Point("ASSET_TOO_FEW_MEMBERS", "S.I. 2012/2421 regs 4(1)(c), 5(1)(c)"));
        }
        return points;
    }
}
