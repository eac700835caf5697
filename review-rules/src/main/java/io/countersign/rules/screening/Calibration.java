package io.countersign.rules.screening;

/** From the classifier's margin to a probability: Platt's sigmoid. */
public record Calibration(double slope, double offset) {

    public double probability(double margin) {
        return 1 / (1 + Math.exp(-(slope * margin + offset)));
    }
}
