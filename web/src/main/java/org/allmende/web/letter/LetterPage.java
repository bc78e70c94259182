package org.allmende.web.letter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.web.challenge.EoiReader;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.UserLanguage;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** A letter of a challenge as a page, and which there are. */
@Named
@RequestScoped
@Page(view = "/challenge/letter", access = PageAccess.PUBLIC)
public class LetterPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param
    private @Nullable String kind;

    @Inject
    private EoiReader reader;

    @Inject
    private CaseLetters letters;

    @Inject
    private UserLanguage language;

    private @Nullable Letter letter;
    private @Nullable ExpressionOfInterest expression;

    public ExpressionOfInterest getExpression() {
        if (expression == null) {
            expression = reader.readable(reference);
        }
        return expression;
    }

    public LetterKind getKind() {
        return LetterKind.of(String.valueOf(kind))
                .filter(known -> known.isWritten(getExpression()))
                .orElseThrow(NotFound::new);
    }

    public Letter getLetter() {
        if (letter == null) {
            letter = letters.write(getKind(), getExpression(), language.getLocale());
        }
        return letter;
    }

    /** The service's name. */
    public String getTitle() {
        return reader.service(getExpression()).title();
    }

    /** Those that have been written. */
    public List<LetterKind> getWritten() {
        return Arrays.stream(LetterKind.values())
                .filter(known -> known.isWritten(getExpression()))
                .toList();
    }

    public List<Locale> getLanguages() {
        return UserLanguage.SUPPORTED;
    }
}
