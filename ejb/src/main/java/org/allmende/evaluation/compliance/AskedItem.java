package org.allmende.evaluation.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * One line of the exact list of what a bidder is asked about, and its answer. Nothing else of the bid changes by it.
 *
 * <p>Errors: {@code COMPLIANCE_ANSWER_LENGTH(least, most)}.
 */
@Entity
@Table(name = "compliance_question")
public class AskedItem {

    static final int LONGEST = 8_000;

    @Id
    private UUID id;

    @Column(name = "check_id")
    private UUID check;

    private String item;

    private String words;

    private @Nullable String answer;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AskedItem() {}

    AskedItem(ComplianceCheckId check, ItemFinding gap) {
        this.id = Ids.next();
        this.check = check.value();
        this.item = gap.item();
        this.words = gap.words();
    }

    void answer(String reply) {
        answer = TextLength.within("COMPLIANCE_ANSWER_LENGTH", reply.replace("\r\n", "\n"), 1, LONGEST);
    }

    /** Code of its {@link CheckItem}. */
    public String item() {
        return item;
    }

    /** What the council asks. */
    public String words() {
        return words;
    }

    /** Empty where the bidder left this line without an answer. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }
}
