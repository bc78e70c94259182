package org.allmende.web.mutual;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.allmende.mutual.form.LegalForm;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Legal forms side by side, for everybody; what one wishes stands in the address and puts the fitting ones first. */
@Named
@RequestScoped
@Page(view = "/mutual/forms", access = PageAccess.PUBLIC)
public class MutualFormsPage {

    @Inject
    @Param
    private @Nullable String pay;

    @Inject
    @Param
    private @Nullable String locked;

    @Inject
    @Param
    private @Nullable String employees;

    @Inject
    @Param
    private @Nullable String challenge;

    /** A question, its name in the address, and whether it is answered by yes. */
    public record Question(LegalForm.Wish wish, String parameter, boolean asked) {}

    /** A form with the wishes that it does not serve well. */
    public record Row(LegalForm form, List<LegalForm.Wish> unserved) {}

    public List<Question> getQuestions() {
        return List.of(
                new Question(LegalForm.Wish.PAY_MEMBERS, "pay", pay != null),
                new Question(LegalForm.Wish.LOCKED, "locked", locked != null),
                new Question(LegalForm.Wish.EMPLOYEES_DECIDE, "employees", employees != null),
                new Question(LegalForm.Wish.CHALLENGE_AS_BODY, "challenge", challenge != null));
    }

    public boolean isNarrowed() {
        return !wishes().isEmpty();
    }

    /** Those that serve all wishes. */
    public List<Row> getFitting() {
        return rows().stream().filter(row -> row.unserved().isEmpty()).toList();
    }

    /** The others, which nobody is kept from. */
    public List<Row> getOthers() {
        return rows().stream().filter(row -> !row.unserved().isEmpty()).toList();
    }

    private List<Row> rows() {
        Set<LegalForm.Wish> wishes = wishes();
        return LegalForm.all().stream()
                .map(form -> new Row(form, List.copyOf(form.unserved(wishes))))
                .toList();
    }

    private Set<LegalForm.Wish> wishes() {
        Set<LegalForm.Wish> wishes = EnumSet.noneOf(LegalForm.Wish.class);
        getQuestions().stream().filter(Question::asked).map(Question::wish).forEach(wishes::add);
        return wishes;
    }

    /** The newest day on which a fact was read. */
    public LocalDate getRead() {
        return LegalForm.all().stream()
                .map(LegalForm::read)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
