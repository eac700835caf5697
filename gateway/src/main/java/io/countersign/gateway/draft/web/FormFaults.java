package io.countersign.gateway.draft.web;

import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.web.FormErrors;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;

/** Puts faults beside the fields of the editor's form, which names some of them otherwise than the API. */
final class FormFaults {

    private static final Map<String, String> FIELDS = Map.of(
            "weibo.text", "weiboText",
            "weibo.mediaIds", "weiboMedia",
            "weibo.linkUrl", "weiboLinkUrl",
            "weibo.form", "weiboForm",
            "rights.source", "rightsSource",
            "rights.licence", "rightsLicence");

    private FormFaults() {}

    static void show(Model model, DraftForm form, List<FieldFault> faults) {
        FormErrors.show(
                model,
                form,
                faults.stream()
                        .map(it -> new FieldFault(field(it), it.code(), it.facts()))
                        .toList());
    }

    static String field(FieldFault fault) {
        String bare = fault.field().replaceFirst("\\[\\d+]$", "");
        return FIELDS.getOrDefault(bare, bare);
    }
}
