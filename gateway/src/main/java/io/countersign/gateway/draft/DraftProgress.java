package io.countersign.gateway.draft;

import io.countersign.gateway.shared.web.StepMark;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How far the drafts of a list are in review; the module that keeps the rounds supplies it. */
public interface DraftProgress {

    Map<DraftId, List<StepMark>> of(Collection<DraftId> drafts);
}
