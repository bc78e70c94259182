package org.allmende.api;

import static org.allmende.shared.Jsons.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.document.CutBackUpload;
import org.allmende.document.Document;
import org.allmende.document.DocumentDownload;
import org.allmende.document.DocumentId;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.document.FileKinds;
import org.allmende.document.NoteInterruption;
import org.allmende.document.RemoveDocument;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.ScanWords;
import org.jspecify.annotations.Nullable;

/**
 * Files, outside of any form: announced by POST, sent by PUT from an offset on, gone on with after a cut where HEAD says. What
 * has arrived stays, whatever becomes of the line.
 */
@Path("documents")
@RequestScoped
public class DocumentResource {

    private static final int UNREAD = 8192;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,12})-\\d*/.*");

    @Inject
    private Documents documents;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private CutBackUpload cutBackUpload;

    @Inject
    private NoteInterruption noteInterruption;

    @Inject
    private RemoveDocument removeDocument;

    @Inject
    private DocumentDownload download;

    @Inject
    private ScanWords scanWords;

    /** Announces a file: {@code {"subject": …, "name": …, "mediaType": …, "size": …}}. */
    @POST
    @Endpoint(access = PageAccess.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response start(JsonObject file) {
        DocumentId id = startUpload.start(new StartUpload.Command(
                uuid(file.getString("subject", "")),
                file.getString("name", ""),
                file.getString("mediaType", MediaType.APPLICATION_OCTET_STREAM),
                file.getJsonNumber("size").longValue()));
        return Response.created(URI.create("/api/documents/" + id.value()))
                .entity(json(documents.viewAllowed(id)))
                .build();
    }

    /**
     * How much is here: header {@code Upload-Offset}. While something is missing, {@code Upload-Tail} and {@code Upload-Tail-Digest} say
     * how long the last piece is and what its checksum, so that nobody goes on with another file.
     */
    @HEAD
    @Path("{id}")
    @Endpoint(access = PageAccess.SIGNED_IN)
    public Response offset(@PathParam("id") String id) {
        DocumentId document = new DocumentId(uuid(id));
        Response.ResponseBuilder response = withOffset(Response.ok(), documents.viewAllowed(document));
        documents.lastPieceAllowed(document).ifPresent(last -> response.header("Upload-Tail", last.length())
                .header("Upload-Tail-Digest", ContentDigest.header(last.sha256())));
        return response.build();
    }

    /**
     * Bytes from the offset of {@code Content-Range} on; 409 with the true offset where they do not follow what is here. A file that
     * is not what it says goes at once, and its sender reads why: what still comes is let run out, for an answer in its middle would
     * look like a cut line. Where the sender gives a {@code Content-Digest}, bytes that do not fit it go again.
     */
    @PUT
    @Path("{id}")
    @Endpoint(access = PageAccess.SIGNED_IN)
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Response store(
            @PathParam("id") String id,
            @HeaderParam("Content-Range") @DefaultValue("bytes 0-/*") String range,
            @HeaderParam("Content-Digest") @Nullable String digest,
            InputStream body)
            throws IOException {
        DocumentId document = new DocumentId(uuid(id));
        long offset = first(range);
        if (offset != documents.viewAllowed(document).received()) {
            return conflict(document);
        }
        Pieces pieces = new Pieces(body, Documents.largestBlock());
        try {
            store(document, offset, pieces, ContentDigest.of(digest));
        } catch (DomainProblem problem) {
            if (problem.code().equals("DOCUMENT_OFFSET")) {
                return conflict(document);
            }
            if (FileKinds.isFalse(problem)) {
                removeDocument.remove(document);
                letRunOut(body);
            }
            throw problem;
        }
        if (pieces.cut().isPresent()) {
            throw noted(document, pieces.cut().get());
        }
        DocumentView view = documents.viewAllowed(document);
        return withOffset(Response.ok(json(view)), view).build();
    }

    /** As much as a file may have, and not as long as somebody likes to send. */
    private static void letRunOut(InputStream body) throws IOException {
        byte[] unread = new byte[UNREAD];
        long left = Document.LARGEST;
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = body.read(unread);
        }
    }

    private Response conflict(DocumentId document) {
        return withOffset(Response.status(Response.Status.CONFLICT), documents.viewAllowed(document))
                .build();
    }

    /** The last piece waits for the checksum, so that no file is whole before it. */
    private void store(DocumentId document, long from, Pieces pieces, Optional<ContentDigest> digest) {
        long offset = from;
        byte[] block = pieces.next();
        while (block.length > 0) {
            byte[] following = pieces.next();
            boolean damaged = following.length == 0
                    && pieces.cut().isEmpty()
                    && !digest.map(expected -> expected.fits(pieces.sha256())).orElse(true);
            if (damaged) {
                cutBackUpload.cutBack(new CutBackUpload.Command(document, from));
                throw new DomainProblem("DOCUMENT_DAMAGED", from);
            }
            offset = storeBlock.store(new StoreBlock.Command(document, offset, block));
            block = following;
        }
    }

    private IOException noted(DocumentId document, IOException cut) {
        try {
            noteInterruption.note(document);
        } catch (RuntimeException unnoted) {
            cut.addSuppressed(unnoted);
        }
        return cut;
    }

    /**
     * The file itself, for those who may read it: to be kept, never shown. Whatever it is, a browser does not guess, gives it no
     * script, no form and no origin, embeds it nowhere and keeps no copy of its own.
     */
    @GET
    @Path("{id}")
    @Endpoint(access = PageAccess.PUBLIC)
    public Response read(@PathParam("id") String id) {
        DocumentView view = download.view(new DocumentId(uuid(id)));
        StreamingOutput bytes = out -> download.writeTo(view.id(), out);
        String name = URLEncoder.encode(view.name(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Length", view.size())
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** Takes the file out of its draft. */
    @DELETE
    @Path("{id}")
    @Endpoint(access = PageAccess.SIGNED_IN)
    public Response remove(@PathParam("id") String id) {
        removeDocument.remove(new DocumentId(uuid(id)));
        return Response.noContent().build();
    }

    private static Response.ResponseBuilder withOffset(Response.ResponseBuilder response, DocumentView view) {
        return response.header("Upload-Offset", view.received()).header("Upload-Length", view.size());
    }

    private static long first(String range) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            throw new DomainProblem("DOCUMENT_RANGE");
        }
        return Long.parseLong(matcher.group(1));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new DomainProblem("DOCUMENT_UNKNOWN");
        }
    }

    private JsonObject json(DocumentView view) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", view.id().value().toString())
                .add("name", view.name())
                .add("size", view.size())
                .add("received", view.received())
                .add("stored", view.isStored());
        if (view.sha256() != null) {
            json.add("sha256", view.sha256());
        }
        String scan = view.isStored() ? scanWords.of(view.id().value()) : "";
        if (!scan.isEmpty()) {
            json.add("scan", scan);
        }
        return json.build();
    }
}
