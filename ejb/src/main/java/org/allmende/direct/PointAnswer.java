package org.allmende.direct;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.allmende.shared.Ids;

/** What the council says to one demand of a ground: whether it is so, and why. */
@Entity
@Table(name = "direct_award_point")
public class PointAnswer {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "direct_award_id")
    private DirectAward award;

    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "code")
    private DirectPoint point;

    private boolean met;

    private String words;

    @SuppressWarnings("NullAway.Init")
    protected PointAnswer() {}

    PointAnswer(DirectAward award, int number, DirectContent.Point said) {
        this.id = Ids.next();
        this.award = award;
        this.number = number;
        this.point = said.point();
        this.met = said.met();
        this.words = said.words();
    }

    public DirectPoint point() {
        return point;
    }

    public boolean met() {
        return met;
    }

    /** Why it is so. */
    public String words() {
        return words;
    }

    DirectContent.Point said() {
        return new DirectContent.Point(point, met, words);
    }
}
