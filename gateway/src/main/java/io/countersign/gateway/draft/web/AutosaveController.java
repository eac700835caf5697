package io.countersign.gateway.draft.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.CreateDraft;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.EditDraft;
import io.countersign.gateway.draft.WorkingDraft;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.gateway.shared.web.Labels;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saves what the editor's script sends while somebody writes. */
@RestController
@RequestMapping(path = "/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
class AutosaveController {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final CreateDraft createDraft;
    private final EditDraft editDraft;
    private final Labels labels;
    private final Clock clock;

    AutosaveController(CreateDraft createDraft, EditDraft editDraft, Labels labels, Clock clock) {
        this.createDraft = createDraft;
        this.editDraft = editDraft;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * What the script needs to go on.
     *
     * @param saved the sentence that says so, with the time
     */
    record Saved(String id, long version, String saved) {}

    @PostMapping
    Saved create(@ModelAttribute DraftForm form, CurrentUser user) {
        return saved(createDraft.create(user, unit(form), form.input()));
    }

    @PostMapping("/{id}")
    Saved save(@PathVariable UUID id, @ModelAttribute DraftForm form, CurrentUser user) {
        return saved(editDraft.edit(user, new DraftId(id), form.seenVersion(), form.input()));
    }

    static UnitId unit(DraftForm form) {
        String unit = form.unitId();
        if (unit == null) throw new InvalidInput("unitId", "required");
        return Ids.of(unit, UnitId::of).orElseThrow(() -> new InvalidInput("unitId", "unknown"));
    }

    private Saved saved(WorkingDraft draft) {
        String time = CLOCK.format(clock.instant().atZone(Campus.ZONE));
        return new Saved(draft.head().id().toString(), draft.head().version(), labels.say("draft.savedAt", time));
    }
}
