package org.allmende.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;

/** Opens the pages of help to everybody. */
@Named
@RequestScoped
@Page(
        view = {"/help/index", "/help/accessibility"},
        access = PageAccess.PUBLIC)
public class HelpPages {

    /** Questions, in the order in which people ask them. */
    public List<String> getQuestions() {
        return List.of("turn", "challenge", "lose", "bid", "late", "sealed", "score", "paid", "account");
    }

    /** What the portal does so that everybody can use it. */
    public List<String> getPromises() {
        return List.of("standard", "keyboard", "script", "colour", "size", "words", "gap");
    }
}
