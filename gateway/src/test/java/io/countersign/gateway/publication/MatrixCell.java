package io.countersign.gateway.publication;

import java.util.List;
import java.util.stream.Stream;

/** One combination: at this step of this path the fault is met, and at this moment the gateway dies. */
record MatrixCell(MatrixPath path, MatrixStep step, MatrixFault fault, Kill kill) {

    /** When the process ends. */
    enum Kill {
        NEVER("no kill"),
        /** The request has arrived and done nothing; the next gateway's request meets the fault. */
        BEFORE("killed before the call"),
        /** The request has met the fault, and its answer never comes. */
        BETWEEN("killed between call and record"),
        /** The fault is met and recorded; the gateway dies at rest or at its next request. */
        AFTER("killed after the record");

        private final String words;

        Kill(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Whether the whole table is wanted: {@code -Dmatrix=full}. */
    static boolean full() {
        return "full".equals(System.getProperty("matrix"));
    }

    /** Every combination without a kill, or those of them that each build can afford. */
    static List<MatrixCell> withoutKill() {
        return all(Kill.NEVER)
                .filter(it -> full() || it.step().opens() || it.basic())
                .toList();
    }

    /** Every combination with a kill, or those of the publishing calls. */
    static List<MatrixCell> withKill() {
        return Stream.of(Kill.BEFORE, Kill.BETWEEN, Kill.AFTER)
                .flatMap(MatrixCell::all)
                .filter(it -> full() || (it.step().opens() && it.basic()))
                .toList();
    }

    private static Stream<MatrixCell> all(Kill kill) {
        return MatrixPath.tried().stream()
                .flatMap(path -> path.steps().stream()
                        .flatMap(step -> path.faults().stream().map(fault -> new MatrixCell(path, step, fault, kill))));
    }

    private boolean basic() {
        return List.of("answer lost after the effect", "500", "empty body", "code -1", "code 10001")
                .contains(fault.name());
    }

    @Override
    public String toString() {
        return path + " | " + step.name() + " | " + fault + " | " + kill;
    }
}
