package org.allmende.web.direct;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectAwardId;
import org.allmende.direct.DirectAwards;
import org.allmende.direct.DirectStatus;
import org.allmende.direct.PublishDirectAwardNotice;
import org.allmende.direct.PublishTransparencyNotice;
import org.allmende.direct.SendBackDirectAward;
import org.allmende.direct.WithdrawDirectAward;
import org.allmende.direct.objection.AnswerDirectObjection;
import org.allmende.direct.objection.DirectObjection;
import org.allmende.direct.objection.DirectObjections;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The council's side of a direct award: the notice as everybody will read it, and the step whose turn it is. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.READ_COUNCIL_FILES)
public class DirectManagePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private DirectAwards awards;

    @Inject
    private DirectObjections objections;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private DirectLook look;

    @Inject
    private PublishTransparencyNotice publishTransparencyNotice;

    @Inject
    private SendBackDirectAward sendBackDirectAward;

    @Inject
    private PublishDirectAwardNotice publishDirectAwardNotice;

    @Inject
    private WithdrawDirectAward withdrawDirectAward;

    @Inject
    private AnswerDirectObjection answerDirectObjection;

    private UUID id;
    private int round;
    private boolean unconcerned;
    private @Nullable String because;
    private @Nullable String why;
    private @Nullable String reasons;
    private @Nullable String publicReason;

    @SuppressWarnings("NullAway.Init")
    public DirectManagePage() {}

    @PostConstruct
    void load() {
        DirectAward found = look.seen(reference);
        access.demand(Permission.READ_COUNCIL_FILES, found.councilId());
        id = found.id().value();
        round = found.course().round();
    }

    private DirectAwardId direct() {
        return new DirectAwardId(id);
    }

    public DirectAward getAward() {
        return awards.get(direct());
    }

    public DirectNotice getNotice() {
        return PhaseMemo.once("notice", id, () -> look.notice(getAward()));
    }

    private boolean may(Permission permission) {
        return access.may(permission, getAward().councilId());
    }

    public boolean isWritable() {
        return getAward().status() == DirectStatus.DRAFT && may(Permission.PREPARE_TENDER);
    }

    /** Whether a second person is wanted, and the reader is of those who could be. */
    public boolean isProposed() {
        return getAward().status() == DirectStatus.PROPOSED && may(Permission.PUBLISH_TENDER);
    }

    /** Whether the reader has written or proposed it. */
    public boolean isOwn() {
        return Acting.current().personId().filter(getAward().course()::isAuthor).isPresent();
    }

    public boolean isAwardable() {
        return getAward().status() == DirectStatus.NOTIFIED && may(Permission.DECIDE_AWARD);
    }

    public boolean isWithdrawable() {
        return !getAward().status().isFinal() && may(Permission.CANCEL_TENDER);
    }

    /** Objections, for those who may read them. */
    public List<DirectObjection> getObjections() {
        return may(Permission.ANSWER_OBJECTION) ? objections.of(direct()) : List.of();
    }

    public String name(DirectObjection objection) {
        return organisations.get(objection.organisation()).name();
    }

    /** The first that waits for an answer; null: none. */
    public @Nullable DirectObjection getWaiting() {
        return getObjections().stream()
                .filter(DirectObjection::isOpen)
                .findFirst()
                .orElse(null);
    }

    /** Whether the reader had a part in the decision, and so does not answer. */
    public boolean isInvolved() {
        return Acting.current()
                .personId()
                .filter(getAward().course()::hasDecided)
                .isPresent();
    }

    public void publish() {
        publishTransparencyNotice.publish(new PublishTransparencyNotice.Command(direct(), round, unconcerned));
        done("direct.manage.published");
    }

    public void sendBack() {
        sendBackDirectAward.sendBack(new SendBackDirectAward.Command(direct(), round, plain(because)));
        done("direct.manage.back.done");
    }

    public void publishAward() {
        publishDirectAwardNotice.publish(new PublishDirectAwardNotice.Command(direct()));
        done("direct.manage.award.done");
    }

    public void withdraw() {
        withdrawDirectAward.withdraw(new WithdrawDirectAward.Command(direct(), plain(why)));
        done("direct.manage.withdraw.done");
    }

    public void reject() {
        answer(false);
    }

    public void uphold() {
        answer(true);
    }

    private void answer(boolean upheld) {
        DirectObjection waiting = getWaiting();
        if (waiting != null) {
            answerDirectObjection.answer(
                    new AnswerDirectObjection.Command(waiting.id(), upheld, plain(reasons), plain(publicReason)));
            done("direct.manage.answer.done");
        }
    }

    private void done(String key) {
        Problems.done(key);
        Faces.redirect("direct/manage/%s", getAward().reference());
    }

    private static String plain(@Nullable String words) {
        return words == null ? "" : words;
    }

    public boolean isUnconcerned() {
        return unconcerned;
    }

    public void setUnconcerned(boolean so) {
        unconcerned = so;
    }

    public @Nullable String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String words) {
        because = words;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String words) {
        why = words;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String words) {
        reasons = words;
    }

    public @Nullable String getPublicReason() {
        return publicReason;
    }

    public void setPublicReason(@Nullable String words) {
        publicReason = words;
    }
}
