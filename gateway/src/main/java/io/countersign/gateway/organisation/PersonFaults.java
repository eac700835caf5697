package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.text.OneLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What cannot be so in the data of a person. */
final class PersonFaults {

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,49}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9-]{5,19}");
    private static final Pattern ONE_LINE = Pattern.compile(OneLine.REGEX);
    private static final int LONGEST_NAME = 50;

    private PersonFaults() {}

    static void check(Person person, Organisation organisation) {
        List<FieldFault> faults = new ArrayList<>();
        if (!USERNAME.matcher(person.username()).matches()) faults.add(FieldFault.of("username", "username"));
        if (person.name().isBlank()) faults.add(FieldFault.of("name", "required"));
        words("name", person.name(), faults);
        words("post", person.post(), faults);
        String phone = person.phone();
        if (phone != null && !PHONE.matcher(phone).matches()) faults.add(FieldFault.of("phone", "phone"));
        if (organisation.find(person.homeUnit()).isEmpty()) faults.add(FieldFault.of("homeUnit", "unknown"));
        LocalDate until = person.validUntil();
        if (until != null && until.isBefore(person.validFrom().minusDays(1)))
            faults.add(FieldFault.of("validUntil", "beforeStart"));
        if (!faults.isEmpty()) throw new InvalidInput(faults);
    }

    private static void words(String field, @Nullable String text, List<FieldFault> faults) {
        if (text == null) return;
        if (!ONE_LINE.matcher(text).matches()) faults.add(FieldFault.of(field, "oneLine"));
        if (text.length() > LONGEST_NAME) faults.add(FieldFault.of(field, "tooLong", LONGEST_NAME, text.length()));
    }
}
