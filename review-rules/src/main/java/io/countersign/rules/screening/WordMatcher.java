package io.countersign.rules.screening;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds all words of a list in one pass over the text (Aho-Corasick over a hashed transition table). */
final class WordMatcher {

    /** Takes what is found; ends come in ascending order. */
    interface Sink {
        void found(int word, int start, int end);
    }

    private static final int ROOT = 0;
    private static final int NONE = -1;

    private final int[] lengths;
    /** Transition table, open addressing: state and character, and where they lead. */
    private long[] keys = new long[1024];

    private int[] targets = new int[1024];
    private int transitions;

    private int states = 1;
    private int[] fail = new int[256];
    private int[] output = new int[256];
    /** The next state up the chain of failures that has an output. */
    private int[] nextOutput = new int[256];

    WordMatcher(List<String> words) {
        Arrays.fill(keys, NONE);
        Arrays.fill(output, NONE);
        lengths = new int[words.size()];
        List<List<Character>> edges = new ArrayList<>();
        edges.add(new ArrayList<>());
        for (int i = 0; i < words.size(); i++) insert(words.get(i), i, edges);
        link(edges);
    }

    private void insert(String word, int index, List<List<Character>> edges) {
        int state = ROOT;
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            int next = next(state, unit);
            if (next == NONE) {
                next = addState();
                edges.add(new ArrayList<>());
                edges.get(state).add(unit);
                put(state, unit, next);
            }
            state = next;
        }
        lengths[index] = word.length();
        if (state != ROOT) output[state] = index;
    }

    private int addState() {
        if (states == fail.length) {
            fail = Arrays.copyOf(fail, states * 2);
            nextOutput = Arrays.copyOf(nextOutput, states * 2);
            output = Arrays.copyOf(output, states * 2);
            Arrays.fill(output, states, states * 2, NONE);
        }
        return states++;
    }

    private void link(List<List<Character>> edges) {
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(ROOT);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (char unit : edges.get(state)) {
                int child = next(state, unit);
                fail[child] = state == ROOT ? ROOT : follow(fail[state], unit);
                int failed = fail[child];
                nextOutput[child] = output[failed] != NONE ? failed : nextOutput[failed];
                queue.add(child);
            }
        }
    }

    /** Reports every word, also one inside another. */
    void find(CharSequence text, Sink sink) {
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            state = follow(state, text.charAt(i));
            for (int s = output[state] != NONE ? state : nextOutput[state]; s != ROOT; s = nextOutput[s])
                sink.found(output[s], i + 1 - lengths[output[s]], i + 1);
        }
    }

    private int follow(int from, char unit) {
        int state = from;
        int next = next(state, unit);
        while (next == NONE && state != ROOT) {
            state = fail[state];
            next = next(state, unit);
        }
        return next == NONE ? ROOT : next;
    }

    private int next(int state, char unit) {
        int slot = slot(key(state, unit));
        return keys[slot] == NONE ? NONE : targets[slot];
    }

    private void put(int state, char unit, int target) {
        if (2 * ++transitions > keys.length) rehash();
        long key = key(state, unit);
        int slot = slot(key);
        keys[slot] = key;
        targets[slot] = target;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        Arrays.fill(keys, NONE);
        for (int i = 0; i < oldKeys.length; i++)
            if (oldKeys[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                targets[slot] = oldTargets[i];
            }
    }

    private static long key(int state, char unit) {
        return ((long) state << 16) | unit;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (keys[slot] != NONE && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }
}
