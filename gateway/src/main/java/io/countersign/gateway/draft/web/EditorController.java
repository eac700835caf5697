package io.countersign.gateway.draft.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.CreateDraft;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.EditDraft;
import io.countersign.gateway.draft.WorkingDraft;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.problem.StaleVersion;
import io.countersign.gateway.shared.web.Flash;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor as a plain form; its script saves in the background through {@link AutosaveController}. */
@Controller
@RequestMapping("/drafts")
class EditorController {

    private final Drafts drafts;
    private final CreateDraft createDraft;
    private final EditDraft editDraft;
    private final EditorModel editor;
    private final FormPictures pictures;
    private final ConflictModel conflict;

    EditorController(
            Drafts drafts,
            CreateDraft createDraft,
            EditDraft editDraft,
            EditorModel editor,
            FormPictures pictures,
            ConflictModel conflict) {
        this.drafts = drafts;
        this.createDraft = createDraft;
        this.editDraft = editDraft;
        this.editor = editor;
        this.pictures = pictures;
        this.conflict = conflict;
    }

    @GetMapping("/new")
    String begin(@RequestParam(required = false) @Nullable UUID unit, CurrentUser user, Model model) {
        List<Unit> units = editor.unitsOf(user);
        Unit chosen = units.stream()
                .filter(it -> unit == null || it.id().value().equals(unit))
                .findFirst()
                .orElseThrow(() -> new Refused(HttpStatus.FORBIDDEN, Refusal.of(Clause.N3a, "draft.foreignUnit")));
        model.addAttribute("units", units);
        return editor.page(model, chosen.id(), null, DraftForm.empty(chosen.id().toString()), List.of());
    }

    @PostMapping(produces = MediaType.TEXT_HTML_VALUE)
    String create(
            @ModelAttribute DraftForm form,
            CurrentUser user,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        UnitId unit = AutosaveController.unit(form);
        DraftForm kept = form;
        try {
            kept = pictures.keep(form, user);
            WorkingDraft draft = createDraft.create(user, unit, kept.input());
            after.addFlashAttribute("flash", Flash.done("draft.saved"));
            return "redirect:/drafts/" + draft.head().id() + "/edit";
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("units", editor.unitsOf(user));
            return editor.page(model, unit, null, kept, e.faults());
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, CurrentUser user, Model model) {
        WorkingDraft draft = working(id, user);
        if (!Drafts.mayWrite(user, draft.head().unit()) || !draft.head().state().editable())
            return "redirect:/drafts/" + id;
        return editor.page(model, draft.head().unit(), draft, DraftForm.of(draft), List.of());
    }

    @PostMapping(path = "/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String save(
            @PathVariable UUID id,
            @ModelAttribute DraftForm form,
            CurrentUser user,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        WorkingDraft before = working(id, user);
        DraftForm kept = form;
        try {
            kept = pictures.keep(form, user);
            editDraft.edit(user, new DraftId(id), kept.seenVersion(), kept.input());
            after.addFlashAttribute("flash", Flash.done("draft.saved"));
            return "redirect:/drafts/" + id + "/edit";
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return editor.page(model, before.head().unit(), before, kept, e.faults());
        } catch (StaleVersion e) {
            response.setStatus(HttpStatus.PRECONDITION_FAILED.value());
            return conflict.page(model, kept, working(id, user));
        }
    }

    private WorkingDraft working(UUID id, CurrentUser user) {
        return drafts.working(new DraftId(id), user).orElseThrow(() -> new NotFound("draft " + id));
    }
}
