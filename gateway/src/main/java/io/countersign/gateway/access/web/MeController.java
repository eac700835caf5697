package io.countersign.gateway.access.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.rules.signoff.ReviewStep;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the caller who they are to the gateway. */
@RestController
class MeController {

    record Me(String id, String username, String name, List<Held> roles) {}

    /** An appointment for the whole school has no unit, one for a whole unit no account. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Held(
            Role role,
            @JsonInclude @Nullable String unitId,
            @Nullable String accountId,
            @Nullable ReviewStep step) {

        static Held of(Appointment it) {
            UnitId unit = it.unit();
            AccountId account = it.account();
            return new Held(
                    it.role(),
                    unit == null ? null : unit.toString(),
                    account == null ? null : account.toString(),
                    it.step());
        }
    }

    @GetMapping("/api/v1/me")
    Me me(CurrentUser user) {
        return new Me(
                user.person().toString(),
                user.username(),
                user.name(),
                user.appointments().stream().map(Held::of).toList());
    }
}
