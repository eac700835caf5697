package io.countersign.rules.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.countersign.rules.screening.Calibration;
import io.countersign.rules.screening.Weights;
import java.util.Comparator;
import java.util.List;

/** Chooses from texts that were not learnt where suspicion begins, and what it is worth. */
final class Limits {

    private static final double PIECE_PRECISION = 0.99;
    private static final double CLEAN_DRAFTS_FLAGGED = 0.055;

    private final List<Sighted> pieces;
    private final List<Sighted> drafts;

    Limits(List<Sighted> pieces, List<Sighted> drafts) {
        this.pieces = pieces;
        this.drafts = drafts;
    }

    Weights applyTo(Weights weights) {
        Weights limited = weights.with(weights.calibration(), shortLimit(), longLimit());
        return limited.with(calibration(limited), limited.shortLimit(), limited.longLimit());
    }

    /** The lowest margin from which nearly every suspected piece is an advertisement. */
    private double shortLimit() {
        List<Sighted> sorted = pieces.stream()
                .sorted(Comparator.comparing(Sighted::margin).reversed())
                .toList();
        double limit = sorted.get(0).margin();
        int ads = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).ad()) ads++;
            if (ads >= PIECE_PRECISION * (i + 1)) limit = sorted.get(i).margin();
        }
        return limit;
    }

    /** The margin that few clean drafts reach anywhere. */
    private double longLimit() {
        double[] clean = drafts.stream()
                .filter(draft -> !draft.ad())
                .mapToDouble(Sighted::margin)
                .sorted()
                .toArray();
        return clean.length == 0
                ? shortLimit()
                : clean[(int) Math.min(clean.length - 1, Math.ceil(clean.length * (1 - CLEAN_DRAFTS_FLAGGED)))];
    }

    private Calibration calibration(Weights limited) {
        Problem problem = new Problem();
        problem.l = pieces.size();
        problem.n = 2;
        problem.x = pieces.stream()
                .map(piece -> new Feature[] {
                    new FeatureNode(1, piece.margin() - limited.limit(piece.length())), new FeatureNode(2, 1)
                })
                .toArray(Feature[][]::new);
        problem.y = pieces.stream().mapToDouble(piece -> piece.ad() ? 1 : 0).toArray();
        double[] learnt = Linear.train(problem, new Parameter(SolverType.L2R_LR, 1, 0.001))
                .getFeatureWeights();
        boolean cleanFirst = !pieces.get(0).ad();
        return cleanFirst ? new Calibration(-learnt[0], -learnt[1]) : new Calibration(learnt[0], learnt[1]);
    }
}
