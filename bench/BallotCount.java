import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.allmende.mutual.ballot.Choice;
import org.allmende.mutual.ballot.PaperKey;
import org.allmende.mutual.ballot.Vote;

/**
 * Counts a ballot of 5,000 as {@code CountBallot} does: reads the urn from PostgreSQL, proves every paper, counts. And puts one
 * vote more into it as {@code Urn} does, which writes the whole urn anew. Works on a temporary table of the urn's shape in the
 * database of a running portal.
 *
 * <p>Started by {@code bench/register}, with the port of the database. Prints {@code votes
 * seconds-to-count milliseconds-to-cast}.
 */
public final class BallotCount {

    private static final int VOTES = 5_000;
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, PSSParameterSpec.TRAILER_FIELD_BC);
    private static final SecureRandom RANDOM = new SecureRandom();

    private BallotCount() {}

    public static void main(String[] args) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        KeyPair pair = generator.generateKeyPair();
        UUID ballot = UUID.randomUUID();
        String url = "jdbc:postgresql://localhost:" + args[0] + "/allmende?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            sql.execute("create temp table urn (like ballot_vote including indexes)");
            fill(connection, ballot, pair);
            sql.execute("analyze urn");
            count(connection, ballot, pair);
            long begun = System.nanoTime();
            int[] counted = count(connection, ballot, pair);
            double seconds = (System.nanoTime() - begun) / 1e9;
            begun = System.nanoTime();
            int casts = 10;
            for (int i = 0; i < casts; i++) {
                shake(connection, ballot);
            }
            double cast = (System.nanoTime() - begun) / 1e6 / casts;
            System.out.printf(Locale.ROOT, "%d %.2f %.0f%n", counted[0] + counted[1] + counted[2], seconds, cast);
        }
    }

    private static void fill(Connection connection, UUID ballot, KeyPair pair) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement("insert into urn values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < VOTES; i++) {
                byte[] signed = new byte[64];
                RANDOM.nextBytes(signed);
                Signature signer = Signature.getInstance("RSASSA-PSS");
                signer.setParameter(PSS);
                signer.initSign(pair.getPrivate());
                signer.update(signed);
                insert.setObject(1, ballot);
                insert.setBytes(2, java.util.Arrays.copyOfRange(signed, 32, 64));
                insert.setBytes(3, java.util.Arrays.copyOf(signed, 32));
                insert.setBytes(4, signer.sign());
                insert.setString(5, Choice.values()[i % 3].name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static int[] count(Connection connection, UUID ballot, KeyPair pair) throws Exception {
        RSAPublicKey open = (RSAPublicKey) pair.getPublic();
        PaperKey key = PaperKey.of(open.getModulus().toByteArray(), open.getPublicExponent().toByteArray());
        List<Vote> votes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select token, prefix, signature, choice from urn where ballot_id = ? order by token")) {
            select.setObject(1, ballot);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    votes.add(new Vote(
                            rows.getBytes(1), rows.getBytes(2), rows.getBytes(3), Choice.valueOf(rows.getString(4))));
                }
            }
        }
        if (!votes.parallelStream().allMatch(vote -> vote.isGenuine(key))) {
            throw new IllegalStateException("a paper does not prove");
        }
        int[] counted = new int[Choice.values().length];
        votes.forEach(vote -> counted[vote.choice().ordinal()]++);
        return counted;
    }

    private static void shake(Connection connection, UUID ballot) throws Exception {
        byte[] token = new byte[32];
        RANDOM.nextBytes(token);
        try (PreparedStatement shaken = connection.prepareStatement("""
                with shaken as (delete from urn where ballot_id = ? returning token, prefix, signature, choice)
                insert into urn (ballot_id, token, prefix, signature, choice)
                select ?, all_votes.* from (select token, prefix, signature, choice from shaken
                  union all select ?, ?, ?, 'YES') all_votes order by random()""")) {
            shaken.setObject(1, ballot);
            shaken.setObject(2, ballot);
            shaken.setBytes(3, token);
            shaken.setBytes(4, new byte[32]);
            shaken.setBytes(5, new byte[384]);
            shaken.executeUpdate();
        }
    }
}
