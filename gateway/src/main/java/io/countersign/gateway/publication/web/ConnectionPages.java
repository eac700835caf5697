package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.Authority;
import io.countersign.gateway.publication.ChooseMode;
import io.countersign.gateway.publication.ConnectAccount;
import io.countersign.gateway.publication.MakeCallbackKey;
import io.countersign.gateway.publication.PollAccount;
import io.countersign.gateway.publication.PublicationId;
import io.countersign.gateway.publication.PublishingMode;
import io.countersign.gateway.publication.WechatKind;
import io.countersign.gateway.publication.channel.Channels;
import io.countersign.gateway.publication.channel.CredentialForm;
import io.countersign.gateway.publication.channel.WeiboAuthorisation;
import io.countersign.gateway.publication.vault.CallbackKey;
import io.countersign.gateway.publication.vault.CallbackKeys;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.Platform;
import io.countersign.gateway.registry.PostingGrant;
import io.countersign.gateway.shared.api.Items;
import io.countersign.gateway.shared.api.PageLimit;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.web.Flash;
import io.countersign.gateway.shared.web.PublicAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of an account that speak to its platform: the connection, and what the platform shows. */
@Controller
@RequestMapping("/accounts/{id}")
class ConnectionPages {

    private final Accounts accounts;
    private final Authority authority;
    private final ConnectAccount connect;
    private final ChooseMode choose;
    private final ModeViews modes;
    private final Channels channels;
    private final MakeCallbackKey makeKey;
    private final CallbackKeys keys;
    private final PublicAddress address;
    private final WeiboAuthorisation weibo;
    private final ConnectionRows connections;
    private final PostRows posts;
    private final PublicationRows publications;
    private final PollAccount poll;

    ConnectionPages(
            Accounts accounts,
            Authority authority,
            ConnectAccount connect,
            ChooseMode choose,
            ModeViews modes,
            Channels channels,
            MakeCallbackKey makeKey,
            CallbackKeys keys,
            PublicAddress address,
            WeiboAuthorisation weibo,
            ConnectionRows connections,
            PostRows posts,
            PublicationRows publications,
            PollAccount poll) {
        this.accounts = accounts;
        this.authority = authority;
        this.connect = connect;
        this.choose = choose;
        this.modes = modes;
        this.channels = channels;
        this.makeKey = makeKey;
        this.keys = keys;
        this.address = address;
        this.weibo = weibo;
        this.connections = connections;
        this.posts = posts;
        this.publications = publications;
        this.poll = poll;
    }

    @GetMapping("/connection")
    String connection(@PathVariable UUID id, CurrentUser user, Model model) {
        Account account = authority.mayChooseMode(user)
                ? authority.requireMode(new AccountId(id), user)
                : authority.requireConnect(new AccountId(id), user);
        return connection(account, user, model);
    }

    /** The registrar or a system administrator chooses among what the platform allows. */
    @PostMapping("/mode")
    String mode(
            @PathVariable UUID id,
            @RequestParam PublishingMode mode,
            @RequestParam(required = false) @Nullable WechatKind kind,
            CurrentUser user,
            RedirectAttributes redirect) {
        choose.choose(new AccountId(id), mode, kind, user);
        redirect.addFlashAttribute("flash", Flash.done("publication.done.mode"));
        return "redirect:/accounts/" + id + "/connection";
    }

    /** What was typed stays, but for secrets; what the platform said stands above it. */
    @PostMapping("/connection")
    String connect(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        Account account = authority.requireConnect(new AccountId(id), user);
        Map<String, String> values = new HashMap<>(fields);
        values.remove("_csrf");
        try {
            ConnectionInput input = ConnectionInput.of(form(account), values);
            connect.connect(account.id(), input.credentials(), input.expiresAt(), user);
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.FORBIDDEN) throw refused;
            model.addAttribute("refusal", refused.refusal());
            return again(account, values, user, model);
        } catch (InvalidInput invalid) {
            model.addAttribute("faults", invalid.faults());
            return again(account, values, user, model);
        }
        redirect.addFlashAttribute("flash", Flash.done("publication.done.connected"));
        return "redirect:/accounts/" + id + "/connection";
    }

    /** Shown in the answer itself, because it is shown once. */
    @PostMapping("/callback-key")
    String callbackKey(@PathVariable UUID id, CurrentUser user, Model model) {
        CallbackKey key = makeKey.make(new AccountId(id), user);
        model.addAttribute("callbackToken", key.token().reveal());
        model.addAttribute("callbackAesKey", key.aesKey().reveal());
        return connection(authority.requireConnect(new AccountId(id), user), user, model);
    }

    @PostMapping("/polls")
    String poll(@PathVariable UUID id, CurrentUser user, RedirectAttributes redirect) {
        poll.ask(visible(id, user).id());
        redirect.addFlashAttribute("flash", Flash.done("publication.done.polled"));
        return "redirect:/accounts/" + id + "/posts";
    }

    @GetMapping("/posts")
    String posts(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            CurrentUser user,
            Model model) {
        Account account = visible(id, user);
        if (!user.seesPosts()) throw new NotFound("posts of account " + id);
        Items<PostRow> page = Items.page(
                posts.of(account.id(), after, PageLimit.STANDARD + 1, user), PageLimit.STANDARD, PostRow::id);
        model.addAttribute("account", account);
        model.addAttribute("connection", connections.of(account));
        model.addAttribute("posts", page.items());
        model.addAttribute("readable", readable(page.items(), user));
        if (page.next() != null) model.addAttribute("more", "/accounts/" + id + "/posts?after=" + page.next());
        return "publication/posts";
    }

    /** The publications behind the posts that the reader may open. */
    private Set<String> readable(List<PostRow> shown, CurrentUser user) {
        return shown.stream()
                .flatMap(it -> Optional.ofNullable(it.publicationId()).stream())
                .filter(it -> publications.visible(PublicationId.of(it), user).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private String again(Account account, Map<String, String> values, CurrentUser user, Model model) {
        Map<String, String> entered = new HashMap<>(values);
        for (CredentialForm.Field field : form(account).fields()) if (field.secret()) entered.remove(field.name());
        model.addAttribute("entered", entered);
        return connection(account, user, model);
    }

    private String connection(Account account, CurrentUser user, Model model) {
        model.addAttribute("how", modes.of(account));
        model.addAttribute("kinds", WechatKind.values());
        model.addAttribute(
                "grants", account.platform() == Platform.WEIBO ? PostingGrant.values() : new PostingGrant[0]);
        model.addAttribute("callbackUrl", address.at("/callback/wechat/" + account.id()));
        keys.madeAt(account.id()).ifPresent(it -> model.addAttribute("callbackMadeAt", it));
        model.addAttribute("mayChooseMode", authority.mayChooseMode(user));
        model.addAttribute("mayConnect", authority.mayConnect(account, user));
        model.addAttribute("account", account);
        model.addAttribute("fields", form(account).fields());
        model.addAttribute("connection", connections.of(account));
        model.addAttribute("authorisable", account.platform() == Platform.WEIBO && weibo.available());
        model.addAttribute("callback", weibo.callback());
        return "publication/connection";
    }

    private CredentialForm form(Account account) {
        return channels.traits(account.platform()).credentials();
    }

    private Account visible(UUID id, CurrentUser user) {
        return accounts.visible(new AccountId(id), user).orElseThrow(() -> new NotFound("account " + id));
    }
}
