package org.allmende.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.challenge.EoiId;
import org.allmende.document.DocumentDownload;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.passport.AddPaperVersion;
import org.allmende.passport.PaperKind;
import org.allmende.passport.PaperVersionId;
import org.allmende.passport.Papers;
import org.allmende.passport.PassportPaperId;
import org.allmende.passport.StartPaper;
import org.allmende.passport.use.AskForPaper;
import org.allmende.passport.use.ConsentToUse;
import org.allmende.passport.use.MakeShareCode;
import org.allmende.passport.use.PaperUseId;
import org.allmende.passport.use.ShareCodeId;
import org.allmende.passport.use.ShareCodes;

/** Papers of an organisation, codes for them and their use in a draft of another, of a test's own. */
@ApplicationScoped
public class PassportLife {

    /** Of the holder. */
    static final String KEEPER = "ben.hartley";

    static final byte[] BYTES = "We meet on the first Tuesday.\n".getBytes(StandardCharsets.UTF_8);

    @Inject
    private Town town;

    @Inject
    private Papers papers;

    @Inject
    private ShareCodes codes;

    @Inject
    private StartPaper startPaper;

    @Inject
    private AddPaperVersion addPaperVersion;

    @Inject
    private MakeShareCode makeShareCode;

    @Inject
    private AskForPaper askForPaper;

    @Inject
    private ConsentToUse consentToUse;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private DocumentDownload download;

    public OrganisationId holder() {
        return town.organisation("libraries");
    }

    public OrganisationId lead() {
        return town.organisation("harrowlane");
    }

    public LocalDate today() {
        return London.dayOf(town.now());
    }

    public PassportPaperId paper(String handle, OrganisationId organisation) {
        return town.as(
                handle,
                () -> startPaper.start(
                        new StartPaper.Command(organisation, PaperKind.OTHER, "Paper " + UUID.randomUUID())));
    }

    public DocumentId upload(String handle, PassportPaperId paper, byte[] bytes) {
        return town.as(handle, () -> {
            DocumentId file =
                    startUpload.start(new StartUpload.Command(paper.value(), "paper.txt", "text/plain", BYTES.length));
            storeBlock.store(new StoreBlock.Command(file, 0, bytes));
            return file;
        });
    }

    public PaperVersionId keep(String handle, PassportPaperId paper, LocalDate until) {
        upload(handle, paper, BYTES);
        return town.as(
                handle, () -> addPaperVersion.add(new AddPaperVersion.Command(paper, today().minusDays(1), until, "")));
    }

    public PaperVersionId version() {
        return keep(KEEPER, paper(KEEPER, holder()), null);
    }

    public ShareCodeId code(PaperVersionId... versions) {
        return town.as(
                KEEPER,
                () -> makeShareCode.make(new MakeShareCode.Command(holder(), "For Harrow Lane", List.of(versions))));
    }

    public String words(ShareCodeId code) {
        return codes.find(code).orElseThrow().words();
    }

    public PaperUseId ask(String code, PaperVersionId version, EoiId eoi) {
        return town.as(
                ChallengeLife.WRITER,
                () -> askForPaper.ask(new AskForPaper.Command(code, version, lead(), eoi.value())));
    }

    public PaperUseId asked(PaperVersionId version, EoiId eoi) {
        return ask(words(code(version)), version, eoi);
    }

    public void consent(PaperUseId use) {
        town.run(KEEPER, () -> consentToUse.consent(new ConsentToUse.Command(use)));
    }

    public String state(PaperUseId use) {
        return town.text("select state from passport_use where id = ?", use.value());
    }

    public byte[] read(Actor actor, PaperVersionId version) throws Exception {
        DocumentId file = papers.version(version).document();
        return Acting.as(actor, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            download.writeTo(file, out);
            return out.toByteArray();
        });
    }

    public List<String> mailed(String handle, String title) {
        return town.texts(
                "select mail_key from outbox_mail where args like ? and recipient_id = ? order by created_at, id",
                "%" + title + "%",
                town.person(handle).value());
    }

    public String title(PaperVersionId version) {
        return papers.get(papers.version(version).paper()).title();
    }
}
