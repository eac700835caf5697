package io.countersign.gateway.organisation;

/** Rank of a cadre; the first responsible person needs a division rank, 正处 or 副处 (N2f). */
public enum CadreRank {
    DIVISION_HEAD,
    DIVISION_DEPUTY,
    NONE;

    public boolean isDivision() {
        return this != NONE;
    }
}
