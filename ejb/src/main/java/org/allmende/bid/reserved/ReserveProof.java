package org.allmende.bid.reserved;

import java.time.LocalDate;
import org.allmende.mutual.reserved.Surplus;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * What a bidder says of itself in a reserved procedure. Numbers are counted on the day on which they are written.
 *
 * <p>Errors: {@code PROOF_FIGURES_ORDER} where a part is larger than its whole, {@code PROOF_WHERE_LENGTH(least, most)}.
 *
 * @param purpose s.33: operates to deliver public services, mainly reservable ones; s.32: to employ or support disabled or
 *     disadvantaged people, wholly or partly
 * @param surplus what becomes of a surplus; only read of a mutual
 * @param seats of the board; only read of a mutual
 * @param seatsOfEmployees how many of them employees hold
 * @param votes in the general meeting; only read of a mutual
 * @param votesOfEmployees how many of them employees have
 * @param comparable day on which it entered into the newest contract that the same authority awarded in reliance on s.33 for the
 *     same kind of services; null: none
 * @param counted whose workforce is counted; only read of a supported employment provider
 * @param workforce how many people work there
 * @param supported how many of them are disabled or disadvantaged
 * @param where which paper shows it, and where in it
 */
public record ReserveProof(
        boolean purpose,
        Surplus surplus,
        int seats,
        int seatsOfEmployees,
        int votes,
        int votesOfEmployees,
        @Nullable LocalDate comparable,
        WorkforceOf counted,
        int workforce,
        int supported,
        String where) {

    /** Most characters of the words that say where it is shown. */
    public static final int MOST = 2_000;

    public ReserveProof {
        requirePart(seatsOfEmployees, seats);
        requirePart(votesOfEmployees, votes);
        requirePart(supported, workforce);
        where = TextLength.within("PROOF_WHERE_LENGTH", where.replace("\r\n", "\n"), 1, MOST);
    }

    /** Of a body that says it is a public service mutual. */
    public static ReserveProof ofMutual(
            boolean purpose,
            Surplus surplus,
            int seats,
            int seatsOfEmployees,
            int votes,
            int votesOfEmployees,
            @Nullable LocalDate comparable,
            String where) {
        return new ReserveProof(
                purpose,
                surplus,
                seats,
                seatsOfEmployees,
                votes,
                votesOfEmployees,
                comparable,
                WorkforceOf.ORGANISATION,
                0,
                0,
                where);
    }

    /** Of a body that says it is a supported employment provider. */
    public static ReserveProof ofEmployer(
            boolean purpose, WorkforceOf counted, int workforce, int supported, String where) {
        return new ReserveProof(purpose, Surplus.STAYS, 0, 0, 0, 0, null, counted, workforce, supported, where);
    }

    private static void requirePart(int part, int whole) {
        if (part < 0 || part > whole) {
            throw new DomainProblem("PROOF_FIGURES_ORDER");
        }
    }
}
