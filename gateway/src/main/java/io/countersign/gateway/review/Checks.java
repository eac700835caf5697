package io.countersign.gateway.review;

import io.countersign.rules.infringement.DeclarationCheck;
import io.countersign.rules.pictures.PictureScreening;
import io.countersign.rules.resemblance.ResemblanceCheck;
import io.countersign.rules.screening.Screening;

/** Everything that is checked by machine, by the rules of one version. */
record Checks(
        Screening screening, PictureScreening pictures, DeclarationCheck declarations, ResemblanceCheck resemblances) {

    static Checks by(Screening screening) {
        return new Checks(
                screening,
                new PictureScreening(screening),
                new DeclarationCheck(screening),
                new ResemblanceCheck(screening));
    }
}
