package io.countersign.gateway.shared.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Titles and names: one line that shows as it is written. */
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = OneLine.REGEX) @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

    /** No control characters, line or paragraph separators, halves of surrogate pairs, or turns of the writing direction. */
    String REGEX = "[^\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]*";

    String message() default "{fault.oneLine}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
