package io.countersign.rules.screening;

import java.util.BitSet;
import java.util.List;

/** A regular expression taken apart as far as it tells what its matches look like. */
interface Expression {

    /** Lays the paths that a text may take through this and on to the place; answers where they begin. */
    int lay(Paths paths, int next);

    /** The characters behind which a match can begin, as numbers: any where that is not told by one. */
    default BitSet behind(BitSet any) {
        return any;
    }

    /** One character of a set, by their numbers. */
    record One(BitSet held) implements Expression {

        @Override
        public int lay(Paths paths, int next) {
            return paths.read(held, next);
        }
    }

    record Sequence(List<Expression> parts) implements Expression {

        @Override
        public int lay(Paths paths, int next) {
            int start = next;
            for (int i = parts.size() - 1; i >= 0; i--) start = parts.get(i).lay(paths, start);
            return start;
        }

        @Override
        public BitSet behind(BitSet any) {
            return parts.isEmpty() ? any : parts.get(0).behind(any);
        }
    }

    record Choice(List<Expression> ways) implements Expression {

        @Override
        public int lay(Paths paths, int next) {
            int fork = paths.fork();
            for (Expression way : ways) paths.lead(fork, way.lay(paths, next));
            return fork;
        }
    }

    /** Of how often something may be repeated only the least counts: that keeps the automaton small. */
    record Repeat(Expression body, int least, int most) implements Expression {

        @Override
        public int lay(Paths paths, int next) {
            int start = next;
            if (most > least) {
                start = paths.fork();
                paths.lead(start, next);
                paths.lead(start, body.lay(paths, most == 1 ? next : start));
            }
            for (int i = 0; i < least; i++) start = body.lay(paths, start);
            return start;
        }
    }

    /** What must follow: at the end of an expression it is read on, elsewhere left out. */
    record Ahead(Expression following) implements Expression {

        @Override
        public int lay(Paths paths, int next) {
            return next == Paths.END ? following.lay(paths, next) : next;
        }
    }

    /** One character must stand before, or nothing. */
    record Behind(BitSet held) implements Expression {

        @Override
        public int lay(Paths paths, int next) {
            return next;
        }

        @Override
        public BitSet behind(BitSet any) {
            return held;
        }
    }
}
