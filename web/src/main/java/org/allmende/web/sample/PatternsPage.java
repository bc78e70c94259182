package org.allmende.web.sample;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.CapBar;
import org.allmende.web.layout.DotsView;
import org.allmende.web.layout.FieldMap;
import org.allmende.web.layout.FileRow;
import org.allmende.web.layout.LevelView;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.OutcomeChart;
import org.allmende.web.layout.PagerView;
import org.allmende.web.layout.SplitView;
import org.allmende.web.layout.StationView;
import org.allmende.web.layout.StoryView;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.WeightView;
import org.jspecify.annotations.Nullable;

/** Shows every component in every state, with invented content. Not in the production archive. */
@Named
@ViewScoped
@Page(view = "/patterns", access = PageAccess.PUBLIC)
public class PatternsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Messages messages;

    private @Nullable Integer score = 3;
    private @Nullable String reason = "Assembly decides on £41,000 a year, and the pilot shows that it works (p. 15).";
    private @Nullable BigDecimal price;
    private @Nullable String route;
    private @Nullable Instant savedAt;

    public void save() {
        savedAt = clock.instant();
    }

    public List<TurnView> getTurns() {
        return List.of(
                turn("The bidders’ turn"),
                turn("Your turn").asYours().linking("/patterns"),
                turn("Your turn, less than two days").asYours().until(in(Duration.ofHours(26))),
                turn("Nobody needs to act").until(null));
    }

    private TurnView turn(String title) {
        return TurnView.of(title, "to send a bid, or replace the one they sent")
                .from(in(Duration.ofDays(-30)))
                .until(in(Duration.ofHours(13 * 24 + 21)))
                .rule(
                        "One deadline, the same for everyone. Light-touch contracts have no minimum; the council gives 44 days.",
                        "Procurement Act 2023 s.54(2), (4)")
                .ifNothing(
                        "No bids: the council decides not to award and must publish a termination notice.",
                        "Procurement Act 2023 s.55")
                .calendar("/patterns");
    }

    public TurnView getSlim() {
        return turn("Your turn, on a desk").asYours().linking("/patterns");
    }

    public List<StationView> getPath() {
        return List.of(
                StationView.done("Challenge", "Done, 4 Dec 2026", "Nine library staff"),
                StationView.done("Tender", "Done, 17 May 2027", "Procurement team"),
                StationView.now("Bids", "Now, until 30 June", "Bidders"),
                StationView.toCome("Evaluation", "To come, by 30 July", "Panel of five, one reader"),
                StationView.toCome("Standstill", "To come, 3–12 Aug", null).by("Procurement Act s.51"));
    }

    public List<StoryView> getStory() {
        return List.of(
                new StoryView(in(Duration.ofDays(-3)), "The council paid £68,400 for 38 outcomes.", "/patterns", null),
                new StoryView(in(Duration.ofDays(-200)), "The service began.", null, null));
    }

    public List<FileRow> getFiles() {
        return List.of(
                FileRow.uploading("f1", "Pension fund, letter of admission.pdf", 18_400_000, 43),
                FileRow.checking("f2", "Business plan 2027 to 2032.pdf", 6_100_000),
                FileRow.stored(
                        "f3",
                        "Rules of the co-operative.pdf",
                        800_000,
                        clock.instant(),
                        "9f3c".repeat(16),
                        "/patterns"),
                FileRow.refused("f4", "Photos.zip", 900_000, "Archives are not taken: send each file by itself."));
    }

    public List<LevelView> getLevels() {
        return List.of(
                new LevelView(4, "Very good", "Goes beyond what is asked, with proof from practice"),
                new LevelView(3, "Good", "Meets all that is asked, with proof for most of it"),
                new LevelView(2, "Fair", "Meets most; some gaps or little proof"),
                new LevelView(1, "Weak", "Large gaps; little chance that it works"),
                new LevelView(0, "No answer", "Nothing, or not about the question"));
    }

    public List<WeightView> getWeights() {
        return WeightView.of(List.of(
                new WeightView.Row("What readers gain", "Reading for pleasure, digital help", BigDecimal.valueOf(30)),
                new WeightView.Row("How the service is run", "Opening hours, stock", BigDecimal.valueOf(25)),
                new WeightView.Row("Price", "Lowest price ÷ your price × 20", BigDecimal.valueOf(20)),
                new WeightView.Row("Gain for the area", null, BigDecimal.valueOf(25))));
    }

    public OutcomeChart getOutcome() {
        int[] values = {38, 41, 44, 47, 52, 53, 55};
        int[] targets = {40, 42, 44, 46, 48, 50, 52};
        String[] labels = {"Q2 25", "Q3 25", "Q4 25", "Q1 26", "Q2 26", "Q3 26", "Q4 26"};
        List<OutcomeChart.Row> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            rows.add(new OutcomeChart.Row(
                    labels[i], BigDecimal.valueOf(values[i]), BigDecimal.valueOf(targets[i]), i == values.length - 1));
        }
        return OutcomeChart.of(
                "Since early 2026 more young people stay than the contract asks for",
                "Share still in work or learning after 26 weeks: from 38 to 55 per cent; target from 40 to 52; without 34",
                " %",
                BigDecimal.valueOf(34),
                rows,
                new OutcomeChart.Words("55 % claimed", "52 % target", "34 % without"));
    }

    public SplitView getSplit() {
        return SplitView.of(
                "41 challenges since April 2025: 23 accepted, 14 rejected, 4 withdrawn",
                List.of(
                        new SplitView.Count("accepted", 23),
                        new SplitView.Count("rejected", 14),
                        new SplitView.Count("withdrawn", 4)));
    }

    public CapBar getCap() {
        return CapBar.of(
                new CapBar.Amounts(
                        new BigDecimal("324000"),
                        new BigDecimal("68400"),
                        new BigDecimal("900000"),
                        new BigDecimal("412000")),
                new CapBar.Words(
                        "£324,000 of at most £900,000, less than was expected by now",
                        "Of the cap of £900,000, £324,000 is paid and £68,400 is being verified",
                        "£324,000 paid",
                        "£900,000 cap",
                        "£412,000 expected",
                        List.of(
                                new CapBar.Key("c-value", "paid"),
                                new CapBar.Key("c-pend", "being verified, £68,400"),
                                new CapBar.Key("c-rest", "left, £507,600"))));
    }

    public DotsView getDots() {
        return DotsView.of(
                BigDecimal.valueOf(4), BigDecimal.valueOf(4), List.of(BigDecimal.valueOf(3), BigDecimal.valueOf(2)));
    }

    public FieldMap getFieldMap() {
        List<FieldMap.Strip> strips = new ArrayList<>();
        FieldMap.RunBy[] kinds = FieldMap.RunBy.values();
        for (int i = 0; i < 64; i++) {
            FieldMap.RunBy runBy =
                    i % 11 == 3 ? FieldMap.RunBy.COMMONS : i % 5 == 0 ? FieldMap.RunBy.COMPANY : kinds[2];
            strips.add(new FieldMap.Strip(
                    i == 40 ? FieldMap.RunBy.OPEN : runBy, BigDecimal.valueOf(90_000L + (i * 37L % 11) * 80_000L)));
        }
        return FieldMap.of("A field of 64 strips, one for each service", strips, messages::get);
    }

    public PagerView getPager() {
        return PagerView.of(2, 20, 87, "/patterns");
    }

    private Instant in(Duration span) {
        return clock.instant().plus(span);
    }

    public @Nullable Integer getScore() {
        return score;
    }

    public void setScore(@Nullable Integer score) {
        this.score = score;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }

    public @Nullable String getRoute() {
        return route;
    }

    public void setRoute(@Nullable String route) {
        this.route = route;
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }
}
