package io.countersign.gateway.publication;

import io.countersign.connectors.Mishap;
import java.util.Map;

/**
 * One request on the way to readers.
 *
 * @param name what it does
 * @param request its place among the requests of one piece
 * @param publishes whether readers see what it does
 * @param led what has to happen first so that the request is made at all
 */
record MatrixStep(String name, Place request, boolean publishes, Map<Place, Mishap> led) {

    /** Whether it is the first that readers may see. */
    boolean opens() {
        return publishes && led.isEmpty();
    }

    /** The n-th request of a piece at a path, counted from one. */
    record Place(String path, int nth) {

        Place later() {
            return new Place(path, nth + 1);
        }
    }

    static MatrixStep of(String name, String path, int nth) {
        return new MatrixStep(name, new Place(path, nth), false, Map.of());
    }

    static MatrixStep publishing(String name, String path) {
        return new MatrixStep(name, new Place(path, 1), true, Map.of());
    }

    /** A request that is made because the first one at the path met the mishap. */
    static MatrixStep after(String path, Mishap mishap, String name, String next, int nth) {
        return new MatrixStep(name, new Place(next, nth), false, Map.of(new Place(path, 1), mishap));
    }

    /** The same, where it is the request that readers see. */
    static MatrixStep publishingAfter(String path, Mishap mishap, String name, int nth) {
        return new MatrixStep(name, new Place(path, nth), true, Map.of(new Place(path, 1), mishap));
    }
}
