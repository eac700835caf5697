package io.countersign.gateway.publication;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may do what with a publication or a connection; nobody may publish (N2c). */
@Component
public class Authority {

    private static final Set<Role> WITHDRAW =
            EnumSet.of(Role.FIRST_RESPONSIBLE, Role.CONTENT_REVIEW_LEAD, Role.UNIT_ADMIN);
    private static final Set<Role> HANDLE = EnumSet.of(
            Role.OPERATOR, Role.UNIT_ADMIN, Role.CONTENT_REVIEW_LEAD, Role.SUPERVISING_TEACHER, Role.FIRST_RESPONSIBLE);

    private final Accounts accounts;
    private final Drafts drafts;
    private final Publications publications;

    Authority(Accounts accounts, Drafts drafts, Publications publications) {
        this.accounts = accounts;
        this.drafts = drafts;
        this.publications = publications;
    }

    /** Those who see the draft see its publications. */
    public boolean sees(PublicationId id, CurrentUser user) {
        return publications
                .findById(id)
                .flatMap(it -> drafts.visible(it.draft(), user))
                .isPresent();
    }

    /** First responsible person, content-review lead, unit's new-media officer, or the propaganda head (R17). */
    public boolean mayWithdraw(PublicationId id, CurrentUser user) {
        return user.has(Role.PROPAGANDA_HEAD) || holds(id, user, WITHDRAW);
    }

    /** Those who work for the account may say what became of a publication, and let it start anew. */
    public boolean mayHandle(PublicationId id, CurrentUser user) {
        return holds(id, user, HANDLE);
    }

    /** The unit's new-media officer and the system's administrators set credentials; none of them ever sees them. */
    public boolean mayConnect(Account account, CurrentUser user) {
        return user.has(Role.SYSTEM_ADMIN) || user.has(Role.UNIT_ADMIN, account.id(), account.unit());
    }

    /** How an account publishes is the registrar's or a system administrator's choice. */
    public boolean mayChooseMode(CurrentUser user) {
        return user.has(Role.REGISTRAR) || user.has(Role.SYSTEM_ADMIN);
    }

    public void requireWithdraw(PublicationId id, CurrentUser user) {
        require(sees(id, user), mayWithdraw(id, user), id, Clause.R17, "withdrawal.notAuthorised");
    }

    public void requireHandle(PublicationId id, CurrentUser user) {
        require(sees(id, user), mayHandle(id, user), id, Clause.R9, "publication.notAuthorised");
    }

    public Account requireConnect(AccountId id, CurrentUser user) {
        Account account = accounts.visible(id, user).orElseThrow(() -> new NotFound("account " + id));
        if (!mayConnect(account, user))
            throw new Refused(HttpStatus.FORBIDDEN, Refusal.of(Clause.R8, "connection.notAuthorised"));
        return account;
    }

    public Account requireMode(AccountId id, CurrentUser user) {
        Account account = accounts.visible(id, user).orElseThrow(() -> new NotFound("account " + id));
        if (!mayChooseMode(user)) throw new Refused(HttpStatus.FORBIDDEN, Refusal.of(Clause.R8, "mode.notAuthorised"));
        return account;
    }

    private static void require(boolean sees, boolean may, PublicationId id, Clause clause, String code) {
        if (!sees) throw new NotFound("publication " + id);
        if (!may) throw new Refused(HttpStatus.FORBIDDEN, Refusal.of(clause, code));
    }

    private boolean holds(PublicationId id, CurrentUser user, Set<Role> roles) {
        return publications
                .findById(id)
                .map(it -> accounts.get(it.account()))
                .filter(it -> roles.stream().anyMatch(role -> user.has(role, it.id(), it.unit())))
                .isPresent();
    }
}
