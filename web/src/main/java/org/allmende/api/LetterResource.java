package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.UserLanguage;
import org.allmende.web.letter.CaseLetters;
import org.allmende.web.letter.LetterKind;
import org.allmende.web.letter.LetterPdf;

/** The letters of a challenge as accessible PDF, in either language, for everybody: the law has the notification published. */
@Path("letters")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class LetterResource {

    @Inject
    private Expressions expressions;

    @Inject
    private CaseLetters letters;

    /** @param kind receipt, timing or decision */
    @GET
    @Path("{reference}/{kind}-{language: [a-z]{2}}.pdf")
    @Produces("application/pdf")
    public Response pdf(
            @PathParam("reference") String reference,
            @PathParam("kind") String kind,
            @PathParam("language") String language) {
        ExpressionOfInterest expression = expressions
                .byReference(reference)
                .filter(ExpressionOfInterest::isPublic)
                .orElseThrow(NotFoundException::new);
        LetterKind known = LetterKind.of(kind)
                .filter(written -> written.isWritten(expression))
                .orElseThrow(NotFoundException::new);
        Locale locale = UserLanguage.SUPPORTED.stream()
                .filter(supported -> supported.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        String name = reference + "-" + known.path() + "-" + language + ".pdf";
        return Response.ok(LetterPdf.of(letters.write(known, expression, locale)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .build();
    }
}
