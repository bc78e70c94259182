package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.allmende.challenge.EoiId;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.passport.AddPaperVersion;
import org.allmende.passport.PaperKind;
import org.allmende.passport.PaperVersionId;
import org.allmende.passport.PassportPaperId;
import org.allmende.passport.StartPaper;
import org.allmende.passport.use.AskForPaper;
import org.allmende.passport.use.AttachPaper;
import org.allmende.passport.use.ConsentToUse;
import org.allmende.passport.use.MakeShareCode;
import org.allmende.passport.use.ShareCodeId;
import org.allmende.passport.use.ShareCodes;
import org.jspecify.annotations.Nullable;

/**
 * Organisations keep their papers: an insurance comes to its end, a policy that has expired has a next version, a code was given,
 * and of what was asked by it one thing is consented to and one waits. Rules have gone to the council with a challenge.
 */
@ApplicationScoped
public class PassportSample implements SampleChapter {

    private static final String LIBRARIES = "libraries";
    private static final String TRUST = "harrowlane";

    @Inject
    private SampleWorld world;

    @Inject
    private StartPaper startPaper;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private AddPaperVersion addPaperVersion;

    @Inject
    private ShareCodes codes;

    @Inject
    private MakeShareCode makeShareCode;

    @Inject
    private AttachPaper attachPaper;

    @Inject
    private AskForPaper askForPaper;

    @Inject
    private ConsentToUse consentToUse;

    @Override
    public int order() {
        return 24;
    }

    @Override
    public void write(SampleScript script) {
        paper(script, -119, "ben.hartley", LIBRARIES, "rules", PaperKind.CONSTITUTION, "Rules of the co-operative");
        version(
                script,
                -119,
                "ben.hartley",
                "rules",
                script.day(-900),
                null,
                "Registered; with the change of last spring.");
        paper(
                script,
                -118,
                "ben.hartley",
                LIBRARIES,
                "cover",
                PaperKind.INSURANCE,
                "Public liability insurance, £5 million");
        version(script, -118, "ben.hartley", "cover", script.day(-345), script.day(20), "");
        paper(script, -118, "ben.hartley", LIBRARIES, "children", PaperKind.SAFEGUARDING, "Safeguarding of children");
        version(script, -117, "ben.hartley", "children", script.day(-760), script.day(-30), "");
        version(
                script,
                -25,
                "amira.osei",
                "children",
                script.day(-28),
                script.day(702),
                "Names the new officer; Saturdays are in.");

        paper(script, -90, "nadia.rahman", TRUST, "deed", PaperKind.CONSTITUTION, "Trust deed");
        version(script, -90, "nadia.rahman", "deed", script.day(-2400), null, "");
        paper(
                script,
                -90,
                "nadia.rahman",
                TRUST,
                "accounts",
                PaperKind.ACCOUNTS,
                "Accounts of the last year, examined");
        version(script, -89, "nadia.rahman", "accounts", script.day(-150), script.day(215), "");
        paper(script, -89, "nadia.rahman", TRUST, "vulnerable", PaperKind.SAFEGUARDING, "Safeguarding policy");
        version(script, -88, "nadia.rahman", "vulnerable", script.day(-200), script.day(165), "");

        paper(script, -21, "george.penfold", "allotments", "society", PaperKind.CONSTITUTION, "Rules of the society");
        version(script, -21, "george.penfold", "society", script.day(-3100), null, "");
        by(
                script,
                -20,
                "20:15",
                "george.penfold",
                "attaching the rules",
                () -> attach(script, "society", "allotments", "allotmentlettings"));

        by(script, -4, "18:05", "nadia.rahman", "making a code", () -> script.keep("code:trust", code(script)));
        by(
                script,
                -3,
                "19:30",
                "amira.osei",
                "attaching the insurance",
                () -> attach(script, "cover", LIBRARIES, "toylibrary"));
        by(
                script,
                -3,
                "19:40",
                "amira.osei",
                "asking for the deed",
                () -> script.keep("use:deed", ask(script, "deed")));
        by(script, -3, "19:42", "amira.osei", "asking for the policy", () -> ask(script, "vulnerable"));
        by(script, -2, "08:15", "samuel.reed", "consenting to the deed", () -> {
            consentToUse.consent(new ConsentToUse.Command(script.kept("use:deed")));
            return true;
        });
    }

    private void by(SampleScript script, int day, String time, String who, String what, Callable<?> act) {
        script.at(day, time, what, () -> world.actor(who), act);
    }

    private void paper(
            SampleScript script, int day, String who, String organisation, String name, PaperKind kind, String title) {
        by(
                script,
                day,
                "10:10",
                who,
                "beginning " + name,
                () -> script.keep(
                        "paper:" + name,
                        startPaper.start(new StartPaper.Command(world.organisation(organisation), kind, title))));
    }

    private void version(
            SampleScript script,
            int day,
            String who,
            String name,
            LocalDate from,
            @Nullable LocalDate until,
            String note) {
        by(script, day, "10:20", who, "keeping " + name, () -> {
            PassportPaperId paper = script.kept("paper:" + name);
            byte[] bytes = ("This stands for the paper itself, as of " + from + ".\n").getBytes(StandardCharsets.UTF_8);
            DocumentId file = startUpload.start(
                    new StartUpload.Command(paper.value(), name + ".txt", "text/plain", bytes.length));
            storeBlock.store(new StoreBlock.Command(file, 0, bytes));
            return script.keep(
                    "version:" + name, addPaperVersion.add(new AddPaperVersion.Command(paper, from, until, note)));
        });
    }

    private ShareCodeId code(SampleScript script) {
        List<PaperVersionId> shown = Arrays.asList(script.kept("version:deed"), script.kept("version:vulnerable"));
        return makeShareCode.make(new MakeShareCode.Command(
                world.organisation(TRUST), "Libraries Co-operative, for the toy library", shown));
    }

    private Object attach(SampleScript script, String name, String organisation, String service) {
        return attachPaper.attach(new AttachPaper.Command(
                script.kept("version:" + name), world.organisation(organisation), draft(script, service)));
    }

    private Object ask(SampleScript script, String name) {
        String code = codes.find(script.kept("code:trust")).orElseThrow().words();
        return askForPaper.ask(new AskForPaper.Command(
                code, script.kept("version:" + name), world.organisation(LIBRARIES), draft(script, "toylibrary")));
    }

    private static UUID draft(SampleScript script, String service) {
        return script.<EoiId>kept("eoi:" + service).value();
    }
}
