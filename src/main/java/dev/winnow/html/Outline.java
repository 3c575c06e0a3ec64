package dev.winnow.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A page's nodes in document order, without those that never hold its text, and its blocks.
 *
 * <p>Nodes are numbers: what lies below node {@code i} are the nodes from {@code i + 1} to before {@code end(i)}, so nothing needs
 * recursion.
 */
final class Outline {

    private final List<Node> nodes = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private int[] parents = new int[1024];
    private int[] ends = new int[1024];
    private int[] firstBlocks = new int[1024];
    private int[] pastBlocks = new int[1024];
    private final List<Element> data = new ArrayList<>();
    private final List<Integer> fields = new ArrayList<>();
    private final List<Integer> images = new ArrayList<>();
    private int[] boxes = new int[1024];
    private int deepest;

    private Outline() {}

    /** The outline of everything below the element. */
    static Outline of(Element root) {
        Outline outline = new Outline();
        root.filter(outline.new Reader());
        return outline;
    }

    int size() {
        return nodes.size();
    }

    Node node(int i) {
        return nodes.get(i);
    }

    Kind kind(int i) {
        return kinds.get(i);
    }

    /** The element that holds the node; -1 for the first. */
    int parent(int i) {
        return parents[i];
    }

    /** The first node that is not below this one. */
    int end(int i) {
        return ends[i];
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The first block below the node. */
    int firstBlock(int i) {
        return firstBlocks[i];
    }

    /** The first block after those below the node. */
    int pastBlock(int i) {
        return pastBlocks[i];
    }

    /** The elements that hold no text and tell of the page: meta, title, link, style, and scripts of JSON. */
    List<Element> data() {
        return data;
    }

    /** The elements that hold a field to write in. */
    List<Integer> fields() {
        return fields;
    }

    /** The elements that hold a picture. */
    List<Integer> images() {
        return images;
    }

    /** How deep the page nests. */
    int depth() {
        return deepest;
    }

    /** Numbers nodes as they are met. */
    private final class Reader implements NodeFilter {

        private int current = -1;
        private int links;
        private boolean open;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                if (links > 0 && isAnchor(text.getWholeText())) {
                    return FilterResult.CONTINUE;
                }
                int i = enter(node, Kind.TEXT);
                ends[i] = i + 1;
                text(i, text.getWholeText());
                current = parents[i];
                pastBlocks[i] = blocks.size();
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            switch (element.normalName()) {
                case "time", "abbr" -> data.add(element);
                default -> {}
            }
            Kind kind = Kind.of(element.normalName());
            if (kind == Kind.NEVER) {
                keepData(element);
                if (element.normalName().equals("head")) {
                    element.children().forEach(this::keepData);
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            deepest = Math.max(deepest, depth);
            open &= !kind.breaks();
            enter(node, kind);
            links += kind == Kind.LINK ? 1 : 0;
            return FilterResult.CONTINUE;
        }

        /** Whether the text is the mark of a link from a heading to itself. */
        private static boolean isAnchor(String text) {
            return text.length() == 1 && (text.charAt(0) == '\u00B6' || text.charAt(0) == '#');
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element) {
                Kind kind = kinds.get(current);
                links -= kind == Kind.LINK ? 1 : 0;
                open &= !kind.breaks();
                ends[current] = nodes.size();
                pastBlocks[current] = blocks.size();
                current = parents[current];
            }
            return FilterResult.CONTINUE;
        }

        private int enter(Node node, Kind kind) {
            int i = nodes.size();
            if (i == parents.length) {
                parents = Arrays.copyOf(parents, 2 * i);
                boxes = Arrays.copyOf(boxes, 2 * i);
                ends = Arrays.copyOf(ends, 2 * i);
                firstBlocks = Arrays.copyOf(firstBlocks, 2 * i);
                pastBlocks = Arrays.copyOf(pastBlocks, 2 * i);
            }
            nodes.add(node);
            kinds.add(kind);
            parents[i] = current;
            boxes[i] = kind.breaks() || current < 0 ? i : boxes[current];
            firstBlocks[i] = blocks.size() - (open ? 1 : 0);
            current = i;
            return i;
        }

        private void keepData(Element element) {
            switch (element.normalName()) {
                case "meta", "title", "link", "style" -> data.add(element);
                case "img", "video", "amp-img" -> images.add(current);
                case "textarea" -> fields.add(current);
                case "input" -> {
                    switch (element.attributes().get("type")) {
                        case "", "text", "email", "search", "tel", "password" -> fields.add(current);
                        default -> {}
                    }
                }
                case "script" -> {
                    if (element.attr("type").contains("json")) {
                        data.add(element);
                    }
                }
                default -> {}
            }
        }

        private void text(int i, String text) {
            if (text.isBlank()) {
                return;
            }
            if (!open) {
                blocks.add(new Block(boxes[i]));
                open = true;
            }
            blocks.get(blocks.size() - 1).add(text, links > 0);
        }
    }
}
