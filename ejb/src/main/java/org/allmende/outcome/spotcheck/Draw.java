package org.allmende.outcome.spotcheck;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import org.allmende.shared.Sha256;

/**
 * Draws results by a seed: each has a ticket, SHA-256 of the seed, a line feed and the result's mark; the least tickets are drawn. The
 * mark of a result is SHA-256 of its person's hash (32 bytes) and its key in UTF-8, in hexadecimal: without the contract's key nobody
 * knows it. Takes any number of results, in any order, in constant memory. For one thread.
 */
final class Draw {

    private static final BigInteger MARKS = BigInteger.ONE.shiftLeft(256);

    private final String seed;
    private final PriorityQueue<Drawn> least = new PriorityQueue<>(Comparator.reverseOrder());
    private BigInteger sum = BigInteger.ZERO;
    private long population;

    Draw(String seed) {
        this.seed = seed;
    }

    /**
     * A result that could be drawn.
     *
     * @param person the hash of the person, 32 bytes
     */
    record Candidate(String key, byte[] person, LocalDate day, BigDecimal quantity) {

        /** 64 hexadecimal digits. */
        String mark() {
            MessageDigest digest = Sha256.digest();
            digest.update(person);
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** A result with its ticket. */
    record Drawn(String ticket, Candidate result) implements Comparable<Drawn> {

        @Override
        public int compareTo(Drawn other) {
            return ticket.compareTo(other.ticket);
        }
    }

    void add(Candidate candidate) {
        String mark = candidate.mark();
        population++;
        sum = sum.add(new BigInteger(mark, 16)).mod(MARKS);
        least.add(new Drawn(Sha256.hex(seed + "\n" + mark), candidate));
        if (least.size() > SpotCheckRule.MOST) {
            least.remove();
        }
    }

    /** The drawn results, by their tickets. */
    List<Drawn> drawn() {
        List<Drawn> drawn = new ArrayList<>(least);
        drawn.sort(Comparator.naturalOrder());
        return drawn.subList(0, SpotCheckRule.size(population));
    }

    /** How many could have been drawn. */
    long population() {
        return population;
    }

    /**
     * The sum of all marks modulo 2<sup>256</sup>, 64 hexadecimal digits: the same for the same results in any order (a multiset hash
     * over marks that nobody outside of the portal can compute).
     */
    String populationMark() {
        String digits = sum.toString(16);
        return "0".repeat(64 - digits.length()) + digits;
    }
}
