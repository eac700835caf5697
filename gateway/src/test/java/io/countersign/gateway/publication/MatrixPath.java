package io.countersign.gateway.publication;

import static io.countersign.connectors.weibo.WeiboServer.POST_PICTURES;
import static io.countersign.connectors.weibo.WeiboServer.UPLOAD;
import static io.countersign.gateway.publication.PublicationScenario.SHARE;
import static io.countersign.gateway.publication.PublicationScenario.TIMELINE;

import io.countersign.connectors.Mishap;
import io.countersign.gateway.organisation.AccountId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A way to readers: its requests in their order, what may befall them, and what readers see. A new way is a new constant. */
enum MatrixPath {
    WECHAT_PUBLISH(
            "WeChat publish",
            throughTheDraftBox(
                    MatrixStep.publishing("submit", "/cgi-bin/freepublish/submit"),
                    MatrixStep.of("ask for the task", "/cgi-bin/freepublish/get", 1),
                    MatrixStep.of("compare the article", "/cgi-bin/freepublish/batchget", 1),
                    MatrixStep.after(
                            "/cgi-bin/freepublish/submit",
                            Mishap.acceptsThenDropsTheConnection(),
                            "look for it",
                            "/cgi-bin/freepublish/batchget",
                            1)),
            MatrixFault.wechat(),
            new End(PublicationState.VERIFIED, 3),
            ConnectedSchool::wechat,
            MatrixPath::titles),
    WECHAT_MASS_SEND(
            "WeChat mass send",
            throughTheDraftBox(
                    MatrixStep.publishing("mass send", PublicationScenario.MASS_SEND),
                    MatrixStep.of("ask for the task", "/cgi-bin/message/mass/get", 1),
                    MatrixStep.of("ask for it again", "/cgi-bin/message/mass/get", 2),
                    MatrixStep.after(
                            PublicationScenario.MASS_SEND,
                            Mishap.acceptsThenDropsTheConnection(),
                            "look for its draft",
                            "/cgi-bin/draft/get",
                            3),
                    MatrixStep.publishingAfter(
                            PublicationScenario.MASS_SEND,
                            Mishap.acceptsThenDropsTheConnection(),
                            "ask for it under its key",
                            2),
                    MatrixStep.publishingAfter(
                            PublicationScenario.MASS_SEND,
                            Mishap.resetsTheConnectionUnheard(),
                            "send it under its key",
                            2)),
            MatrixFault.massSend(),
            // The key is asked for at every look.
            new End(PublicationState.PUBLISHED, 6),
            ConnectedSchool::massSending,
            MatrixPath::titles),
    WEIBO_SHARE(
            "Weibo share",
            List.of(
                    MatrixStep.publishing("share", SHARE),
                    MatrixStep.of("compare the post", TIMELINE, 1),
                    MatrixStep.after(SHARE, Mishap.acceptsThenDropsTheConnection(), "look for it", TIMELINE, 1)),
            MatrixFault.weibo(),
            new End(PublicationState.VERIFIED, 3),
            ConnectedSchool::weibo,
            MatrixPath::texts),
    WEIBO_PICTURES(
            "Weibo pictures",
            List.of(
                    MatrixStep.of("upload a picture", UPLOAD, 1),
                    MatrixStep.publishing("post", POST_PICTURES),
                    MatrixStep.of("compare the post", TIMELINE, 1),
                    MatrixStep.after(
                            POST_PICTURES, Mishap.acceptsThenDropsTheConnection(), "look for it", TIMELINE, 1)),
            MatrixFault.weibo(),
            new End(PublicationState.VERIFIED, 3),
            ConnectedSchool::weiboWithPictures,
            MatrixPath::texts);

    private final String title;
    private final List<MatrixStep> steps;
    private final List<MatrixFault> faults;
    private final End end;
    private final Enrolling enrolling;
    private final Function<String, List<String>> readers;

    MatrixPath(
            String title,
            List<MatrixStep> steps,
            List<MatrixFault> faults,
            End end,
            Enrolling enrolling,
            Function<String, List<String>> readers) {
        this.title = title;
        this.steps = steps;
        this.faults = faults;
        this.end = end;
        this.enrolling = enrolling;
        this.readers = readers;
    }

    /**
     * How a piece that readers see ends.
     *
     * @param state a mass send can not be read back, so it is never verified
     * @param mostCalls how many publishing requests one fault may lead to
     */
    record End(PublicationState state, int mostCalls) {}

    /** What every signed article goes through before it is sent, and what then follows. */
    private static List<MatrixStep> throughTheDraftBox(MatrixStep... sending) {
        Stream<MatrixStep> staging = Stream.of(
                MatrixStep.after(
                        "/cgi-bin/media/uploadimg",
                        Mishap.json(200, "{\"errcode\":42001,\"errmsg\":\"access_token expired\"}"),
                        "renew the token",
                        "/cgi-bin/stable_token",
                        1),
                MatrixStep.of("upload a picture", "/cgi-bin/media/uploadimg", 1),
                MatrixStep.of("upload the cover", "/cgi-bin/material/add_material", 1),
                MatrixStep.of("add the draft", "/cgi-bin/draft/add", 1),
                MatrixStep.of("compare the draft", "/cgi-bin/draft/get", 1),
                MatrixStep.of("compare it again", "/cgi-bin/draft/get", 2));
        return Stream.concat(staging, Stream.of(sending)).toList();
    }

    /** Opens an account on the platform and with the gateway; returns its name on the platform. */
    private interface Enrolling {
        String with(ConnectedSchool school, ConnectedSchool.Team team, AccountId id);
    }

    /** All of them, or the one that {@code -Dmatrix.path} names. */
    static List<MatrixPath> tried() {
        String one = System.getProperty("matrix.path");
        return one == null ? List.of(values()) : List.of(valueOf(one));
    }

    String enrol(ConnectedSchool school, ConnectedSchool.Team team, AccountId id) {
        return enrolling.with(school, team, id);
    }

    /** Titles or texts that readers of the account see. */
    List<String> seen(String account) {
        return readers.apply(account);
    }

    List<MatrixStep> steps() {
        return steps;
    }

    /** Paths of the requests that a run without any fault makes. */
    List<String> ordinaryRequests() {
        return steps.stream()
                .filter(it -> it.led().isEmpty())
                .map(it -> it.request().path())
                .toList();
    }

    End end() {
        return end;
    }

    private static List<String> texts(String uid) {
        return Platforms.WEIBO.followerView(uid).stream().map(it -> it.text()).toList();
    }

    private static List<String> titles(String appId) {
        return Platforms.WECHAT.followerView(appId).stream()
                .map(it -> it.title())
                .toList();
    }

    List<MatrixFault> faults() {
        return faults;
    }

    @Override
    public String toString() {
        return title;
    }
}
