package org.allmende.web.bidpack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.bid.pack.ExportPack;
import org.allmende.bid.pack.PackFile;
import org.allmende.bid.pack.PackForm;
import org.allmende.bid.pack.PackFormJson;
import org.allmende.bid.pack.PriceSheet;
import org.allmende.document.DocumentDownload;
import org.allmende.document.DocumentId;
import org.allmende.identity.Organisations;
import org.allmende.tender.Lot;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.layout.UserLanguage;

/** Puts the offline pack of a bid together and streams it; no copy of it is kept. */
@RequestScoped
public class PackDownload {

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    @Inject
    private Organisations organisations;

    @Inject
    private ExportPack exportPack;

    @Inject
    private PackPaper paper;

    @Inject
    private DocumentDownload download;

    @Inject
    private UserLanguage language;

    /** What is known before the first byte leaves. */
    public record Pack(PackForm form, String page, String readme, String readmeName, String documents, String fresh) {}

    /** The bid as it stands now, in the reader's language; refused to whom its page is. */
    public Pack of(String reference) {
        Bid bid = bids.byReference(reference).orElseThrow(NotFoundException::new);
        PackForm form = exportPack.export(new ExportPack.Command(bid.id(), language.getLocale()));
        Tender tender = tenders.get(bid.tenderId());
        return new Pack(
                form,
                paper.form(tender, organisations.get(bid.organisation()).name(), form),
                paper.readme(tender, form),
                paper.readmeName(),
                paper.documentsFolder(),
                paper.freshFolder());
    }

    /** A lot's price table as a spreadsheet. */
    public byte[] table(String reference, int number) {
        Bid bid = bids.byReference(reference).orElseThrow(NotFoundException::new);
        Lot lot = tenders.get(bid.tenderId()).lots().stream()
                .filter(known -> known.number() == number && known.hasTable())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        PackForm form = exportPack.export(new ExportPack.Command(bid.id(), language.getLocale(), lot.id()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PriceSheet.write(lot, form, paper.sheet(lot, form), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Everything of it, in one ZIP. */
    public void write(Pack pack, boolean files, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, pack.readmeName(), pack.readme());
        put(zip, pack.form().bid() + ".html", pack.page());
        put(zip, "bid.json", PackFormJson.writeIdentity(pack.form()));
        zip.putNextEntry(new ZipEntry(pack.fresh() + "/"));
        zip.closeEntry();
        if (files) {
            for (PackFile file : pack.form().files()) {
                zip.putNextEntry(new ZipEntry(pack.documents() + "/" + file.name()));
                download.writeTo(new DocumentId(file.id()), zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, String words) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(words.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
