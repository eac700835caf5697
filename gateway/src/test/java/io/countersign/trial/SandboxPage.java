package io.countersign.trial;

import io.countersign.connectors.Picture;
import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.registry.Platform;
import io.countersign.gateway.shared.problem.NotFound;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a follower would see on each account, and a way to post behind the gateway's back; trial mode only. */
@Controller
@RequestMapping("/sandbox")
class SandboxPage {

    private final FollowerView followers;

    SandboxPage(FollowerView followers) {
        this.followers = followers;
    }

    /** An account of the sandbox with what it shows. */
    public record Shown(String key, Platform platform, String title, List<FollowerView.Post> posts) {}

    @GetMapping
    String page(Model model) {
        model.addAttribute(
                "accounts",
                Arrays.stream(DemoAccount.values())
                        .filter(it -> it.platform.connectable())
                        .map(it -> new Shown(it.key, it.platform, it.title, followers.of(it)))
                        .toList());
        return "trial/sandbox";
    }

    @PostMapping("/{key}/posts")
    String postByHand(
            CurrentUser user,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String title,
            @RequestParam String text) {
        followers.postByHand(account(key), title, text);
        return "redirect:/sandbox#" + key;
    }

    @GetMapping("/pictures/{platform}/{key}")
    ResponseEntity<byte[]> picture(@PathVariable String platform, @PathVariable String key) {
        Picture picture = followers.picture(platform, key).orElseThrow(() -> new NotFound("sandbox picture " + key));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.contentType()))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body(picture.bytes());
    }

    private static DemoAccount account(String key) {
        Optional<DemoAccount> account = Arrays.stream(DemoAccount.values())
                .filter(it -> it.key.equals(key) && it.platform.connectable())
                .findFirst();
        return account.orElseThrow(() -> new NotFound("sandbox account " + key));
    }
}
