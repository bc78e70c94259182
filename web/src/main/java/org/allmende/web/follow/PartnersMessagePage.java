package org.allmende.web.follow;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.partner.AnswerPartnerMessage;
import org.allmende.partner.PartnerMessage;
import org.allmende.partner.PartnerMessageId;
import org.allmende.partner.PartnerSearch;
import org.allmende.partner.Partners;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A message about partners and its answer, for both sides alone; addresses are shown once it is answered. */
@Named
@ViewScoped
@Page(view = "/partners/message", access = PageAccess.SIGNED_IN)
public class PartnersMessagePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String id;

    @Inject
    private Partners partners;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private AnswerPartnerMessage answerPartnerMessage;

    private @Nullable String answer;
    private transient @Nullable PartnerMessage message;

    static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }

    public PartnerMessage getMessage() {
        if (message == null) {
            PartnerMessage found = partners.find(new PartnerMessageId(uuid(id))).orElseThrow(NotFound::new);
            boolean sender =
                    Acting.current().personId().filter(found.sender()::equals).isPresent();
            if (!sender && !speaksForGroup(found)) {
                throw new AccessRefused(Permission.SPEAK_FOR_ORGANISATION);
            }
            message = found;
        }
        return message;
    }

    private boolean speaksForGroup(PartnerMessage found) {
        return Acting.current()
                .may(
                        Permission.SPEAK_FOR_ORGANISATION,
                        partners.get(found.search()).organisation());
    }

    private PartnerSearch search() {
        return partners.get(getMessage().search());
    }

    public Service getService() {
        return services.get(search().service());
    }

    public String getGroup() {
        return organisations.get(search().organisation()).name();
    }

    /** The name, and in whose name it was written. */
    public String getFrom() {
        String name = sender().name();
        return getMessage()
                .organisation()
                .map(organisation ->
                        name + ", " + organisations.get(organisation).name())
                .orElse(name);
    }

    /** The sender's address; null before the answer. */
    public @Nullable String getSenderAddress() {
        return getMessage().isAnswered() ? sender().email() : null;
    }

    private Person sender() {
        return people.get(getMessage().sender());
    }

    /** Who has answered; null before the answer. */
    public @Nullable Person getAnswering() {
        return getMessage().answeredBy().map(people::get).orElse(null);
    }

    public boolean isAnswerable() {
        return !getMessage().isAnswered() && speaksForGroup(getMessage());
    }

    public void answer() {
        try {
            answerPartnerMessage.answer(
                    new AnswerPartnerMessage.Command(getMessage().id(), Speaking.plain(answer)));
        } catch (DomainProblem problem) {
            Problems.at("answer", problem);
            return;
        }
        Problems.done("partner.message.done");
        Faces.redirect(Faces.getRequestContextPath() + getMessage().link());
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }
}
