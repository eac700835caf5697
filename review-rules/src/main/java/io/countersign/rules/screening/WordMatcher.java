package io.countersign.rules.screening;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;

/**
 * Finds all words of a list in one pass over the text: Aho-Corasick in a double array (J. Aoe, "An Efficient Digital
 * Search Algorithm by Using a Double-Array Structure", 1989). Immutable once built, so that all threads share it.
 */
final class WordMatcher {

    /** Takes what is found; ends come in ascending order. */
    interface Sink {
        void found(int word, int start, int end);
    }

    private static final int ROOT = 0;
    private static final int NONE = -1;
    /** Bit of a state's base that says that a word ends here. */
    private static final int ENDS = 1;

    private final int[] lengths;
    /** A small number for each character of the words, the commonest first; 0 for all others. */
    private final char[] codes = new char[1 << Character.SIZE];

    /** For each state twice its base and ENDS, then the state that it is reached from; side by side for the cache. */
    private int[] cells = new int[0];

    /** Where each character leads from the root: most failures end there. */
    private final int[] fromRoot;

    private final WordStarts starts;

    private int[] fail = new int[0];
    private int[] output = new int[0];
    /** The next state up the chain of failures that has an output. */
    private int[] nextOutput = new int[0];

    /** @param words none twice, none empty */
    WordMatcher(List<String> words) {
        starts = new WordStarts(words);
        lengths = words.stream().mapToInt(String::length).toArray();
        int alphabet = number(words);
        grow(Math.max(1024, 2 * alphabet));
        setParent(ROOT, ROOT);
        fromRoot = new int[alphabet];
        new Builder(words, alphabet).build();
    }

    private int number(List<String> words) {
        int[] counts = new int[codes.length];
        for (String word : words) for (int i = 0; i < word.length(); i++) counts[word.charAt(i)]++;
        int[] byCount = IntStream.range(0, counts.length)
                .filter(unit -> counts[unit] > 0)
                .boxed()
                .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < byCount.length; i++) codes[byCount[i]] = (char) (i + 1);
        return byCount.length + 1;
    }

    /** Reports every word, also one inside another. */
    void find(String text, Sink sink) {
        find(text.toCharArray(), text.length(), sink);
    }

    /** In the first units. */
    void find(char[] units, int length, Sink sink) {
        for (int i = start(units, 0, length); i < length; i = start(units, i, length)) {
            int state = fromRoot[codes[units[i++]]];
            while (state != ROOT) {
                if ((cells[2 * state] & ENDS) != 0) report(state, i, sink);
                if (i == length) return;
                state = step(state, codes[units[i]]);
                if (state != ROOT) i++;
            }
        }
    }

    /** Where the character leads from the state, or where it fails up to the root. */
    private int step(int from, int code) {
        for (int state = from; state != ROOT; state = fail[state]) {
            int next = (cells[2 * state] >> 1) + code;
            if (cells[2 * next + 1] == state) return next;
        }
        return ROOT;
    }

    /** The next place from one on where a word may begin: at the root nothing else matters. */
    private int start(char[] units, int from, int length) {
        int last = length - 1;
        int i = from;
        while (i < last && !starts.may(units[i], units[i + 1])) i++;
        return i;
    }

    private void report(int state, int end, Sink sink) {
        for (int s = output[state] != NONE ? state : nextOutput[state]; s != ROOT; s = nextOutput[s])
            sink.found(output[s], end - lengths[output[s]], end);
    }

    private int parent(int state) {
        return cells[2 * state + 1];
    }

    private void setParent(int state, int parent) {
        cells[2 * state + 1] = parent;
    }

    private void grow(int states) {
        int before = output.length;
        if (states <= before) return;
        int after = Math.max(states, before + (before >> 1));
        cells = Arrays.copyOf(cells, 2 * after);
        for (int state = before; state < after; state++) setParent(state, NONE);
        fail = Arrays.copyOf(fail, after);
        output = Arrays.copyOf(output, after);
        Arrays.fill(output, before, after, NONE);
        nextOutput = Arrays.copyOf(nextOutput, after);
    }

    /** The words that share the way to a state: a range of the sorted words, and how many characters that way has. */
    private record Branch(int state, int from, int to, int depth) {}

    /** Places the states breadth first, so that the failure of a state is known before those of its children. */
    private final class Builder {

        private static final int MOST_TRIES = 256;

        private final List<String> words;
        private final int alphabet;
        private final int[] sorted;
        private final Queue<Branch> open = new ArrayDeque<>();
        /** All states below are taken, or crowded enough not to be tried again. */
        private int firstFree = 1;

        Builder(List<String> words, int alphabet) {
            this.words = words;
            this.alphabet = alphabet;
            this.sorted = IntStream.range(0, words.size())
                    .boxed()
                    .sorted((a, b) -> words.get(a).compareTo(words.get(b)))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        void build() {
            open.add(new Branch(ROOT, 0, sorted.length, 0));
            for (Branch branch = open.poll(); branch != null; branch = open.poll()) place(branch);
        }

        private void place(Branch branch) {
            int state = branch.state();
            int from = output[state] == NONE ? branch.from() : branch.from() + 1;
            int[] starts = starts(from, branch.to(), branch.depth());
            if (starts.length > 0) placeChildren(branch, starts);
            if (output[state] != NONE || nextOutput[state] != ROOT) cells[2 * state] |= ENDS;
        }

        /** Where in the sorted words the next character changes. */
        private int[] starts(int from, int to, int depth) {
            int[] starts = new int[to - from];
            int found = 0;
            for (int i = from; i < to; i++) if (i == from || unit(i, depth) != unit(i - 1, depth)) starts[found++] = i;
            return Arrays.copyOf(starts, found);
        }

        private char unit(int index, int depth) {
            return words.get(sorted[index]).charAt(depth);
        }

        private void placeChildren(Branch branch, int[] starts) {
            int[] children = new int[starts.length];
            for (int i = 0; i < starts.length; i++) children[i] = codes[unit(starts[i], branch.depth())];
            int state = branch.state();
            int base = findBase(children);
            cells[2 * state] = base << 1;
            for (int code : children) setParent(base + code, state);
            for (int i = 0; i < starts.length; i++) {
                int child = base + children[i];
                int failure = state == ROOT ? ROOT : failure(state, children[i]);
                fail[child] = failure;
                if (state == ROOT) fromRoot[children[i]] = child;
                if (words.get(sorted[starts[i]]).length() == branch.depth() + 1) output[child] = sorted[starts[i]];
                nextOutput[child] = output[failure] != NONE ? failure : nextOutput[failure];
                int end = i + 1 < starts.length ? starts[i + 1] : branch.to();
                open.add(new Branch(child, starts[i], end, branch.depth() + 1));
            }
        }

        private int failure(int state, int code) {
            int failure = step(fail[state], code);
            return failure == ROOT ? fromRoot[code] : failure;
        }

        private int findBase(int[] children) {
            int lowest = alphabet;
            for (int code : children) lowest = Math.min(lowest, code);
            while (parent(firstFree) != NONE) firstFree++;
            int tried = 0;
            for (int first = Math.max(firstFree, lowest + 1); ; first++) {
                grow(first + alphabet + 1);
                if (parent(first) != NONE) continue;
                int base = first - lowest;
                if (fits(base, children)) return base;
                if (++tried == MOST_TRIES) firstFree = first;
            }
        }

        private boolean fits(int base, int[] children) {
            for (int code : children) if (parent(base + code) != NONE) return false;
            return true;
        }
    }
}
