package org.allmende.testing;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The portal as it is assembled, with a second WAR from which the tests run inside the server. */
public final class PortalArchive {

    private static final String TEST_WAR = "allmende-test.war";
    private static final String EJB = "allmende-ejb.jar";
    private static final String HOLIDAYS = "org/allmende/calendar/bank-holidays-uk.csv";
    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String MODULE =
            "<module><web><web-uri>" + TEST_WAR + "</web-uri><context-root>/test</context-root></web></module>";

    /** The packages of the tests that run inside the server, and of what they need there. */
    private static final String[] INSIDE = {"org.allmende.engine", "org.allmende.inside"};

    private PortalArchive() {}

    /** The portal and every test that runs inside it: one archive for all, so that it is deployed once. */
    public static EnterpriseArchive whole() {
        EnterpriseArchive portal = ShrinkWrap.create(ZipImporter.class, "allmende.ear")
                .importFrom(TestPortal.project()
                        .resolve("ear/target/allmende-sample.ear")
                        .toFile())
                .as(EnterpriseArchive.class);
        Asset descriptor = portal.get(DESCRIPTOR).getAsset();
        portal.delete(DESCRIPTOR);
        portal.add(new StringAsset(withTestWar(descriptor)), DESCRIPTOR);
        lengthenCalendar(portal);
        WebArchive tests = ShrinkWrap.create(WebArchive.class, TEST_WAR)
                .addClass(NoSignIn.class)
                .addPackages(true, INSIDE)
                .addAsLibrary(assertions())
                .addAsResource(new StringAsset(address()), "portal-address.txt")
                .addAsWebInfResource(new StringAsset("<beans bean-discovery-mode=\"annotated\"/>"), "beans.xml");
        return portal.addAsModule(Testable.archiveToTest(tests));
    }

    /**
     * All tests inside share one clock, which only goes forward: together they travel further than the bank holidays that are
     * proclaimed. For them the days after those are known to hold none; the refusal at the horizon has tests of its own.
     */
    private static void lengthenCalendar(EnterpriseArchive portal) {
        JavaArchive ejb = portal.getAsType(JavaArchive.class, EJB);
        String known = text(ejb.get(HOLIDAYS).getAsset());
        ejb.delete(HOLIDAYS);
        ejb.add(new StringAsset(known.replaceFirst("(?m)^(complete;[0-9-]+);.*$", "$1;2048-12-31")), HOLIDAYS);
        portal.delete(EJB);
        portal.addAsModule(ejb);
    }

    private static String address() {
        return TestPortal.withoutApplication().address().toString();
    }

    private static String withTestWar(Asset descriptor) {
        String text = text(descriptor);
        int at = text.indexOf("<library-directory>");
        return text.substring(0, at) + MODULE + text.substring(at);
    }

    private static String text(Asset asset) {
        try (var stream = asset.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static File assertions() {
        try {
            return Path.of(Assertions.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
