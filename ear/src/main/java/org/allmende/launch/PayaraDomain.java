package org.allmende.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.allmende.db.DatabaseLocation;
import org.w3c.dom.Element;

/**
 * Writes the configuration of the server anew for each run from the one Payara ships with: nothing that a
 * former run or a hand has left can be in the way.
 */
final class PayaraDomain {

    private static final List<String> CONFIGURATION = List.of("config", "lib", "docroot", "init-info");
    private static final int CONNECTIONS = 48;
    private static final int THREADS = 48;

    private final Path home;
    private final Path folder;
    private final Options options;

    PayaraDomain(Path folder, Options options) {
        this.home = options.server().resolve("glassfish");
        this.folder = folder;
        this.options = options;
    }

    /** Returns what the server's JVM is to be started with. */
    List<String> write(Ports ports, DatabaseLocation database) throws IOException {
        Path template = home.resolve("domains/domain1");
        if (!Files.isRegularFile(template.resolve("config/domain.xml"))) {
            throw new Fault("Payara is not in " + options.server() + ": delete that folder and run ./mvnw -Prun.");
        }
        DataFolder.delete(folder);
        for (String part : CONFIGURATION) {
            Folders.copyChanged(template.resolve(part), folder.resolve(part));
        }
        Files.createDirectories(folder.resolve("logs"));
        addDriver();
        DomainXml domain = DomainXml.read(template.resolve("config/domain.xml"));
        listeners(domain, ports);
        resources(domain, database);
        leaveOut(domain);
        domain.write(folder.resolve("config/domain.xml"));
        return jvmOptions(domain);
    }

    private void addDriver() throws IOException {
        try {
            Path driver = Path.of(org.postgresql.Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Files.createDirectories(folder.resolve("lib"));
            Files.copy(driver, folder.resolve("lib/postgresql.jar"), StandardCopyOption.REPLACE_EXISTING);
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private void listeners(DomainXml domain, Ports ports) {
        domain.set("network-listener", "http-listener-1", Map.of("port", "" + ports.http(), "address", options.host()));
        domain.set("network-listener", "http-listener-2", Map.of("enabled", "false"));
        domain.set("network-listener", "admin-listener", Map.of("port", "" + ports.admin(), "address", "127.0.0.1"));
        domain.set("iiop-listener", "orb-listener-1", Map.of("port", "" + ports.naming(), "address", "127.0.0.1"));
        domain.set("system-property", "JMS_PROVIDER_PORT", Map.of("value", "" + ports.messaging()));
        domain.set("iiop-listener", "SSL", Map.of("enabled", "false"));
        domain.set("iiop-listener", "SSL_MUTUALAUTH", Map.of("enabled", "false"));
        domain.set("jmx-connector", "system", Map.of("enabled", "false"));
        domain.set(
                "thread-pool",
                "http-thread-pool",
                Map.of("min-thread-pool-size", "8", "max-thread-pool-size", "" + THREADS));
        Element http = (Element) domain.the("protocol", "http-listener-1")
                .getElementsByTagName("http")
                .item(0);
        http.setAttribute("server-header", "false");
        http.setAttribute("xpowered-by", "false");
        http.setAttribute("compression", "on");
        http.setAttribute(
                "compressable-mime-type",
                "text/html,text/css,text/javascript,application/javascript,application/json,image/svg+xml");
    }

    private void resources(DomainXml domain, DatabaseLocation database) {
        Element pool = domain.add(
                "resources",
                "jdbc-connection-pool",
                Map.of(
                        "name", "allmende",
                        "res-type", "javax.sql.DataSource",
                        "datasource-classname", "org.postgresql.ds.PGSimpleDataSource",
                        "steady-pool-size", "4",
                        "max-pool-size", "" + CONNECTIONS,
                        "is-connection-validation-required", "true",
                        "connection-validation-method", "custom-validation",
                        "validation-classname", "org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
                        "validate-atmost-once-period-in-seconds", "30"));
        String url = database.url();
        domain.property(
                pool,
                "URL",
                url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true&ApplicationName=allmende");
        domain.property(pool, "user", database.user());
        domain.property(pool, "password", database.password());
        domain.add("resources", "jdbc-resource", Map.of("jndi-name", "jdbc/allmende", "pool-name", "allmende"));
        domain.add("server", "resource-ref", Map.of("ref", "jdbc/allmende"));
    }

    private static void leaveOut(DomainXml domain) {
        domain.first("hazelcast-runtime-configuration").setAttribute("enabled", "false");
        domain.first("hazelcast-config-specific-configuration").setAttribute("enabled", "false");
        domain.first("microprofile-metrics-configuration").setAttribute("enabled", "false");
        domain.first("notification-service-configuration").setAttribute("enabled", "false");
    }

    private List<String> jvmOptions(DomainXml domain) {
        List<String> options = domain.jvmOptions(home, folder, Runtime.version().feature());
        options.removeIf(option -> option.startsWith("-Xmx")
                || option.startsWith("-XX:NewRatio")
                || option.startsWith("-Xbootclasspath/a")
                || option.startsWith("-Dosgi.shell")
                || option.startsWith("-Dgosh")
                || option.startsWith("-Dfelix.fileinstall")
                || option.startsWith("-Dorg.glassfish.additionalOSGiBundlesToStart"));
        options.addAll(List.of(
                "-Xms256m",
                "-Xmx" + this.options.heap() + "m",
                "-XX:+UseParallelGC",
                "-XX:MaxMetaspaceSize=384m",
                "-XX:ReservedCodeCacheSize=128m",
                "-XX:Tier4InvocationThreshold=20000",
                "-XX:Tier4MinInvocationThreshold=3000",
                "-XX:Tier4CompileThreshold=60000",
                "-XX:Tier4BackEdgeThreshold=160000",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC"));
        return options;
    }
}
