package io.countersign.gateway.shared.web;

import io.countersign.gateway.shared.problem.FieldFault;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;

/** Puts faults that a command found beside the fields of the form that it was given. */
public final class FormErrors {

    private static final String FORM = "form";

    private FormErrors() {}

    /** The form goes into the model as {@code form}, as it was typed; the faults carry the names of its fields. */
    public static void show(Model model, Object form, List<FieldFault> faults) {
        DirectFieldBindingResult result = new DirectFieldBindingResult(form, FORM);
        for (FieldFault fault : faults)
            result.rejectValue(
                    fault.field(), "fault." + fault.code(), fault.facts().toArray(), null);
        model.addAttribute(FORM, form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, result);
    }
}
