package dev.winnow.rules.date;

import dev.winnow.Category;
import dev.winnow.Census;
import dev.winnow.Finding;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Sketch;
import dev.winnow.View;
import dev.winnow.Witness;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A publication date that other documents telling the same story, often in the same words, contradict. */
public final class ContradictedDate implements Rule {

    static final RuleInfo INFO = RuleInfo.of("contradicted-date", Category.DATE, Severity.ERROR)
            .summary("The publication date is contradicted by other reports of the same story")
            .why("""
                    A site that copies articles stamps them with the day of the copy, months after the event. Whoever learns
                    from the text then learns that "on Monday" was a day of another year. The date is to be looked up, not
                    guessed, so nothing is changed.
                    """)
            .source(
                    "3-gram containment tells reports of one story (.24 to .36) from others of its topic (up to .10): measured on five reports")
            .confidence(0.9)
            .corpus()
            .option("days", 30, "how far the dates of one story may lie apart")
            .option("share", 0.2, "the share of common word 3-grams from which two documents tell one story")
            .miss(
                    "Ferry service resumes\n\nNov 3, 2021 04:10 PM\n\nThe ferry sailed again on Tuesday after a week of storms.")
            .miss(
                    "2019-05-06 11:20:00source:Deskcategory:Ports\n\nA text that stands alone has no other to contradict it.")
            .build();

    /** 3-grams of more documents are not looked at: bounds the work of a large corpus. A guess. */
    private static final int MOST_WITNESSES = 256;

    /**
     * A 3-gram of more documents may belong to a site's furniture, which unrelated pages share, so it counts only for documents that are
     * one text all over. A guess.
     */
    private static final int FEW_WITNESSES = 8;

    private final int days;
    private final double share;

    public ContradictedDate(Settings settings) {
        days = settings.integer(INFO, "days");
        share = settings.number(INFO, "share");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void sketch(View view, Sketch sketch) {
        Publication own = DateSources.of(view).stated();
        if (own == null) {
            return;
        }
        Gist gist = Gist.of(view);
        long teller = teller(own, gist, view).packed();
        for (int i = 0; i < gist.size(); i++) {
            sketch.add(gist.hash(i), teller);
        }
    }

    @Override
    public void check(View view, Findings out) {
        Census census = view.census(this);
        Publication own = census == Census.NONE ? null : DateSources.of(view).stated();
        if (own == null) {
            return;
        }
        Gist gist = Gist.of(view);
        Map<String, Teller> twins = twins(view.document().id(), gist, census);
        if (twins.isEmpty()) {
            return;
        }
        Map<String, Teller> against = contradicting(teller(own, gist, view), twins);
        if (against.isEmpty() || Republished.says(view)) {
            return;
        }
        Map.Entry<String, Teller> nearest = against.entrySet().stream()
                .min(Comparator.comparingLong(twin -> Math.abs(twin.getValue().day() - own.day())))
                .orElseThrow();
        long apart = own.day() - nearest.getValue().day();
        String message =
                "Date '" + own.shown() + "' is " + Math.abs(apart) + " days " + (apart > 0 ? "later" : "earlier")
                        + " than " + LocalDate.ofEpochDay(nearest.getValue().day()) + ", the date that "
                        + nearest.getKey() + " gives for the same story";
        double confidence = against.size() > 1 ? INFO.confidence() : 0.85;
        out.add(new Finding(INFO, confidence, own.span(), message, List.copyOf(against.keySet()), null));
    }

    private static Teller teller(Publication own, Gist gist, View view) {
        return new Teller(own.day(), own.machineMade(), own.supported(view), gist.reach(), gist.size());
    }

    /** The dated documents that tell the same story, by id. */
    private Map<String, Teller> twins(String id, Gist gist, Census census) {
        Map<String, Common> twins = new HashMap<>();
        BitSet frequent = new BitSet();
        for (int i = 0; i < gist.size(); i++) {
            List<Witness> witnesses = census.witnesses(gist.hash(i));
            boolean many = witnesses.size() > FEW_WITNESSES;
            frequent.set(i, many);
            int seen = witnesses.size() > MOST_WITNESSES ? 0 : witnesses.size();
            for (int k = 0; k < seen; k++) {
                Witness witness = witnesses.get(k);
                Common common = twins.get(witness.document());
                if (common == null) {
                    common = new Common(Teller.of(witness.value()));
                    twins.put(witness.document(), common);
                }
                common.count(many);
            }
        }
        twins.remove(id);
        Map<String, Teller> same = new TreeMap<>();
        twins.forEach((document, common) -> {
            if (common.tellsTheStory(gist, frequent, share)) {
                same.put(document, common.teller);
            }
        });
        return same;
    }

    /**
     * The twins whose date is to be believed rather than the document's own; empty when it stands or nothing decides.
     *
     * <p>The larger group of agreeing dates is right. Of two dates, a copy's is later than the original's (by 120 to 667 days on 90 pages
     * of one network, never earlier), so the earlier is believed when a person wrote it and a program the later, or when only the earlier agrees with its text.
     */
    private Map<String, Teller> contradicting(Teller own, Map<String, Teller> twins) {
        Map<String, Teller> against = largestGroup(own, twins);
        if (against.isEmpty()) {
            return against;
        }
        long with = twins.values().stream()
                .filter(twin -> twin.credible() && twin.agrees(own.day(), days))
                .count();
        long ownSide = own.credible() ? with + 1 : with;
        boolean later = against.values().stream().allMatch(twin -> twin.day() < own.day());
        boolean outnumbered = against.size() > 1 && against.size() > ownSide && (later || !own.supported());
        boolean lateCopy = later && !own.credible() && against.size() > ownSide;
        boolean foreign = later
                && ownSide == 1
                && !own.supported()
                && against.values().stream().anyMatch(Teller::supported);
        return outnumbered || lateCopy || foreign ? against : Map.of();
    }

    /** Of the credible twins that contradict, the most that agree with one of them; of equally many the earliest. */
    private Map<String, Teller> largestGroup(Teller own, Map<String, Teller> twins) {
        Map<String, Teller> opposed = new TreeMap<>(twins);
        opposed.values().removeIf(twin -> !twin.credible() || twin.agrees(own.day(), days));
        Map<String, Teller> largest = Map.of();
        List<Teller> byDay = opposed.values().stream()
                .sorted(Comparator.comparingLong(Teller::day))
                .toList();
        for (Teller pivot : byDay) {
            Map<String, Teller> group = new TreeMap<>(opposed);
            group.values().removeIf(twin -> twin.day() < pivot.day() || !twin.agrees(pivot.day(), days));
            if (group.size() > largest.size()) {
                largest = group;
            }
        }
        return largest;
    }
}
