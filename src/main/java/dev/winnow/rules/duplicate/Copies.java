package dev.winnow.rules.duplicate;

import dev.winnow.Census;
import dev.winnow.Sketch;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Witness;
import dev.winnow.rules.Fingerprint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which other documents of the corpus one document is a copy of; worked out once for the rules that ask. Used by one thread. */
final class Copies {

    /** The name under which the rules of this package leave their keys. */
    static final String KEYS = "copies";

    /** Shorter texts are alike by chance; a guess. */
    private static final int LEAST_EQUAL = 10;

    /** Shorter texts have too few triples to be known again when changed; a guess. */
    private static final int LEAST_ALIKE = 20;

    /** Triples of more documents belong to what pages share; a guess. */
    private static final int FREQUENT = 8;

    /** So many documents of a triple are looked at, the first by id: bounds the work of a large corpus. A guess. */
    static final int MOST_WITNESSES = 64;

    /** Documents that share more are copies of each other, not two that have a paragraph in common; a guess. */
    private static final double COPY_SHARE = 0.5;

    private final Fingerprint print;
    private final Set<String> same = new HashSet<>();
    private final Map<String, Peer> peers = new HashMap<>();
    private @Nullable String original;
    private @Nullable Peer container;
    private int unclear;
    private int frequent;

    private Copies(Fingerprint print) {
        this.print = print;
    }

    /** Leaves the keys of the document. */
    static void sketch(View view, Sketch sketch) {
        Fingerprint print = Fingerprint.of(view);
        if (!print.leave()) {
            return;
        }
        long value = Peer.packed(print);
        if (print.length() >= LEAST_EQUAL) {
            sketch.add(print.whole(), value);
        }
        for (int i = 0; i < print.size() && print.length() >= LEAST_ALIKE; i++) {
            sketch.add(print.triple(i), value);
        }
        for (int i = 0; i < print.paragraphs(); i++) {
            sketch.add(print.paragraph(i), value);
        }
    }

    /** What the census of this package's rules knows of the document. */
    static Copies of(View view, Census census) {
        return view.derived(Copies.class, v -> {
            Copies copies = new Copies(Fingerprint.of(v));
            copies.findEqual(v.document().id(), census);
            copies.findAlike(v.document().id(), census);
            return copies;
        });
    }

    /** The whole text from its first to its last line with a word. */
    static Span wholeText(View view) {
        int last = view.words().count() - 1;
        return new Span(
                view.visibleLine(view.lineAt(view.words().start(0))).start(),
                view.visibleLine(view.lineAt(view.words().start(last))).end());
    }

    Fingerprint print() {
        return print;
    }

    /** The first document by id that has the same words in the same order; null when this is it. */
    @Nullable
    String original() {
        return original;
    }

    /** The document that holds this one's text from end to end and is kept instead; null without one, and when the text has an original. */
    @Nullable
    Peer container() {
        return container;
    }

    /** The estimated share of the text that the container has too. */
    double share() {
        return container == null ? 0 : container.share(print, unclear);
    }

    /** Whether the other document is a copy of a large part of this one, so that each paragraph of theirs may stand in both. */
    boolean alike(String document) {
        Peer peer = peers.get(document);
        return same.contains(document) || peer != null && peer.share(print, unclear) >= COPY_SHARE;
    }

    private void findEqual(String id, Census census) {
        if (print.length() < LEAST_EQUAL) {
            return;
        }
        for (Witness witness : census.witnesses(print.whole())) {
            same.add(witness.document());
            if (original == null) {
                original = witness.document();
            }
        }
        original = id.equals(original) ? null : original;
    }

    private void findAlike(String id, Census census) {
        if (original != null || print.length() < LEAST_ALIKE) {
            return;
        }
        for (int i = 0; i < print.size(); i++) {
            List<Witness> witnesses = census.witnesses(print.triple(i));
            frequent |= witnesses.size() > FREQUENT ? 1 << i : 0;
            unclear |= witnesses.size() > MOST_WITNESSES ? 1 << i : 0;
            int seen = Math.min(witnesses.size(), MOST_WITNESSES);
            for (int k = 0; k < seen; k++) {
                Witness witness = witnesses.get(k);
                Peer peer = peers.get(witness.document());
                if (peer == null) {
                    peer = new Peer(witness.document(), witness.value());
                    peers.put(witness.document(), peer);
                }
                peer.has(i);
            }
        }
        peers.remove(id);
        peers.keySet().removeAll(same);
        if (!peers.isEmpty()) {
            findContainer(id);
        }
    }

    private void findContainer(String id) {
        int[] inOrder = inOrder();
        for (Peer peer : peers.values()) {
            if (peer.commonCount() > 1
                    && peer.goesBefore(id, print.length())
                    && (container == null || peer.goesBefore(container.document(), container.length()))
                    && peer.holds(print, inOrder, unclear, frequent)) {
                container = peer;
            }
        }
    }

    /** The numbers of the triples in the order of the text. */
    private int[] inOrder() {
        long[] places = new long[print.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = (long) print.place(i) << 32 | i;
        }
        Arrays.sort(places);
        int[] inOrder = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            inOrder[i] = (int) places[i];
        }
        return inOrder;
    }
}
