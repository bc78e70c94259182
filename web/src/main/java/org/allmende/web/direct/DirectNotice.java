package org.allmende.web.direct;

import java.time.LocalDate;
import java.util.List;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectContent;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.identity.Organisation;
import org.allmende.publicnotice.PublicNotice;
import org.jspecify.annotations.Nullable;

/**
 * A direct award as its notice shows it.
 *
 * @param supplier null in a draft that has not chosen yet
 * @param legal the notices of the law that are public
 * @param stands grounds for exclusion that stand against the supplier
 * @param until the last day of the standstill; null: not known yet, or none
 */
public record DirectNotice(
        DirectAward award,
        DirectContent content,
        Organisation council,
        @Nullable Organisation supplier,
        boolean lightTouch,
        List<PublicNotice> legal,
        List<CheckItem> stands,
        @Nullable LocalDate until) {}
