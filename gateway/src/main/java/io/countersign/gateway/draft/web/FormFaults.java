package io.countersign.gateway.draft.web;

import io.countersign.gateway.shared.problem.FieldFault;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;

/** Puts faults beside the fields of the editor's form, which names some of them otherwise than the API. */
final class FormFaults {

    private static final Map<String, String> FIELDS = Map.of(
            "weibo.text", "weiboText",
            "weibo.mediaIds", "weiboMedia",
            "weibo.linkUrl", "weiboLinkUrl",
            "rights.source", "rightsSource",
            "rights.licence", "rightsLicence");

    private FormFaults() {}

    static void show(Model model, DraftForm form, List<FieldFault> faults) {
        DirectFieldBindingResult result = new DirectFieldBindingResult(form, "form");
        for (FieldFault fault : faults)
            result.rejectValue(
                    field(fault), "fault." + fault.code(), fault.facts().toArray(), null);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    }

    static String field(FieldFault fault) {
        String bare = fault.field().replaceFirst("\\[\\d+]$", "");
        return FIELDS.getOrDefault(bare, bare);
    }
}
