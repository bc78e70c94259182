package org.allmende.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.assistance.BeginAssisted;
import org.allmende.challenge.assistance.Consent;
import org.allmende.challenge.assistance.ConsentWay;
import org.allmende.challenge.assistance.SendAssisted;
import org.allmende.challenge.assistance.WriteAssisted;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.identity.OrganisationKind;
import org.allmende.register.ServiceId;
import org.jspecify.annotations.Nullable;

/** An expression of interest that a helper enters for a body: from the paper to the council. */
@ApplicationScoped
public class AssistLife {

    /** Of the council. */
    static final String OFFICER = "ruth.pemberton";

    /** Of the body {@code warmhomes}. */
    static final String ORGANISER = "rosa.klein";

    private static final byte[] SCAN = "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Inject
    private Town town;

    @Inject
    private Expressions expressions;

    @Inject
    private ChallengeLife challenges;

    @Inject
    private BeginAssisted beginAssisted;

    @Inject
    private WriteAssisted writeAssisted;

    @Inject
    private SendAssisted sendAssisted;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    public LocalDate today() {
        return London.dayOf(town.now());
    }

    /** Given face to face today. */
    public Consent consent() {
        return new Consent("Edith Moss", ConsentWay.IN_PERSON, today());
    }

    public EoiId begin(String handle, ServiceId service, @Nullable String body, @Nullable LocalDate came) {
        return begin(handle, service, body, came, consent());
    }

    public EoiId begin(
            String handle, ServiceId service, @Nullable String body, @Nullable LocalDate came, Consent consent) {
        return town.as(
                handle,
                () -> beginAssisted.begin(new BeginAssisted.Command(
                        service,
                        body == null ? null : town.organisation(body),
                        new BeginAssisted.NewBody(
                                "Mill Row knitters " + UUID.randomUUID(), OrganisationKind.COMMUNITY_GROUP),
                        consent,
                        came)));
    }

    public void writeAll(String handle, EoiId eoi) {
        for (ExpressionPart part : expressions.partsOf(eoi)) {
            town.run(
                    handle,
                    () -> writeAssisted.write(new WriteAssisted.Command(
                            eoi, part.id(), "As it stands on the paper.", true, part.version())));
        }
    }

    public void send(String handle, EoiId eoi) {
        town.run(handle, () -> sendAssisted.send(new SendAssisted.Command(eoi, true)));
    }

    /** A scan that is with the expression, a question, an offer or a case. */
    public DocumentId upload(String handle, UUID subject) {
        return town.as(handle, () -> {
            DocumentId id =
                    startUpload.start(new StartUpload.Command(subject, "scan.pdf", "application/pdf", SCAN.length));
            storeBlock.store(new StoreBlock.Command(id, 0, SCAN));
            return id;
        });
    }

    /** Entered by the officer for a body that is new in the portal, and received. */
    public EoiId receivedFromOfficer() {
        return received(OFFICER, null);
    }

    /** Entered by the organiser for its own group, and received. */
    public EoiId receivedFromOrganiser() {
        return received(ORGANISER, "warmhomes");
    }

    private EoiId received(String handle, @Nullable String body) {
        EoiId eoi = begin(handle, challenges.service(), body, null);
        writeAll(handle, eoi);
        send(handle, eoi);
        return eoi;
    }
}
