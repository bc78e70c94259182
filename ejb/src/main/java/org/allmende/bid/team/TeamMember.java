package org.allmende.bid.team;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * One of those with whom an organisation bids, as it stands in the bid; sealed with it.
 *
 * <p>Errors: {@code TEAM_NAME_LENGTH(least, most)}, {@code TEAM_NUMBER_LENGTH(least, most)}, {@code TEAM_WORK_LENGTH(least,
 * most)}, {@code TEAM_SHARE_RANGE}.
 *
 * @param number in a public register, of companies or charities or mutuals; empty where it has none
 * @param work what it would do; empty while nobody has said
 * @param lots for which it is there; none: for all that are bid for
 * @param conditions of participation that are met by it
 * @param share of the price of these lots that it would receive, in per cent with at most two decimals; null: not said
 * @param agreed whether it has agreed to stand in this bid
 * @param organisation its own here, where it was invited into the workspace; its name then is that organisation's
 */
public record TeamMember(
        UUID id,
        TeamRole role,
        String name,
        String number,
        String work,
        Set<UUID> lots,
        Set<UUID> conditions,
        @Nullable BigDecimal share,
        boolean agreed,
        @Nullable UUID organisation) {

    /** Most characters of its name. */
    public static final int LONGEST_NAME = 200;

    /** Most characters of what it would do. */
    public static final int LONGEST_WORK = 2_000;

    private static final int LONGEST_NUMBER = 60;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public TeamMember {
        name = TextLength.within("TEAM_NAME_LENGTH", name, 2, LONGEST_NAME);
        number = TextLength.within("TEAM_NUMBER_LENGTH", number, 0, LONGEST_NUMBER);
        work = TextLength.within("TEAM_WORK_LENGTH", work.replace("\r\n", "\n"), 0, LONGEST_WORK);
        lots = Set.copyOf(lots);
        conditions = Set.copyOf(conditions);
        if (share != null) {
            share = share.stripTrailingZeros();
            if (share.signum() <= 0 || share.compareTo(WHOLE) > 0 || share.scale() > 2) {
                throw new DomainProblem("TEAM_SHARE_RANGE");
            }
        }
    }

    /** An organisation that writes in the workspace, before the lead has said what it would do. */
    static TeamMember writing(TeamRole role, String name, UUID organisation, boolean agreed) {
        return new TeamMember(Ids.next(), role, name, "", "", Set.of(), Set.of(), null, agreed, organisation);
    }

    /** Whether it is there for the lot. */
    public boolean isFor(UUID lot) {
        return lots.isEmpty() || lots.contains(lot);
    }

    /** The same, having agreed or not. */
    public TeamMember agreeing(boolean now) {
        return new TeamMember(id, role, name, number, work, lots, conditions, share, now, organisation);
    }
}
