package io.countersign.connectors.weibo;

import static io.countersign.connectors.weibo.WeiboCodes.Kind.ALREADY_THERE;
import static io.countersign.connectors.weibo.WeiboCodes.Kind.AUTHORISE;
import static io.countersign.connectors.weibo.WeiboCodes.Kind.FAULT;
import static io.countersign.connectors.weibo.WeiboCodes.Kind.LOOK_UP;
import static io.countersign.connectors.weibo.WeiboCodes.Kind.PERSON;
import static io.countersign.connectors.weibo.WeiboCodes.Kind.RETRY;
import static io.countersign.connectors.weibo.WeiboCodes.Kind.STOP;
import static io.countersign.connectors.weibo.WeiboCodes.Kind.TAKEN;
import static io.countersign.connectors.weibo.WeiboCodes.Kind.WAIT;

import io.countersign.connectors.PublishOutcome.Effect;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each code of the platform: what it says about a publishing call, and what a person is told (platform guide, 7). */
final class WeiboCodes {
    private static final Map<String, Meaning> TABLE = new HashMap<>();
    private static final String NOT_FOUND = "20101";
    private static final Set<String> NO_GRANT = Set.of("10005", "10014", "10032", "21337");
    private static final String BAD_VALUE = "10017";
    /** The words that set a link outside the safe domain apart from any other bad value. */
    private static final String LINK_OUTSIDE = "text not find domain";

    private static final String NO_DOMAIN = "appkey not bind domain";

    static {
        put(LOOK_UP, "微博系统出错，不知道是否已发出。请先查看账号时间线，不要重发。", 10001, 10003, 10010, 10011);
        put(RETRY, "微博服务暂时不可用，内容没有发出。系统稍后再试，无需处理。", 10002, 10009, 21331);

        put(FAULT, "应用的 AppKey 级别不够，不能使用该接口。请系统管理员在微博开放平台申请更高权限。", 10005);
        put(FAULT, "应用没有该接口的权限。请系统管理员在微博开放平台核对应用权限。", 10014, 10032, 21337);
        put(FAULT, "服务器地址不在应用的安全 IP 名单内。请系统管理员在微博开放平台的“高级信息”中登记。", 10004);
        put(AUTHORISE, "请求没有带上授权，或保存的授权早已失效。请账号管理人重新授权。", 10006);
        put(FAULT, "请求的格式有误，属系统故障。请系统管理员查看日志。", 10007, 10008, 10012, 10016, 10018, 10025);
        put(FAULT, "请求的参数值有误。请系统管理员核对应用的安全域名和日志。", 10017);
        put(FAULT, "微博已没有该接口，或不接受这种调用方式。请系统管理员核对接口地址。", 10020, 10021, 10026);
        put(FAULT, "查询的参数有误，属系统故障。请系统管理员查看日志。", 20001, 20002, 20009, 20109);
        put(FAULT, "授权属于另一个账号，或查询的不是本账号。请核对 uid，必要时重新授权。", 21335);

        put(STOP, "账号不是有效用户。请账号管理人登录微博核对账号状态。", 10013);
        put(STOP, "账号状态不正常。请账号管理人登录微博处理后再发。", 21334);
        put(STOP, "账号登录状态异常。请账号管理人登录微博完成验证。", 20033);
        put(STOP, "账号被锁定。请账号管理人登录微博解锁。", 20034);
        put(STOP, "微博判定账号、地址或应用违规。该账号已停止发布，请账号管理人与微博客服联系。", 20015);
        put(STOP, "微博判定服务器地址行为异常。该账号已停止发布，请系统管理员核查。", 20022);
        put(STOP, "微博要求输入验证码。该账号已停止发布，请账号管理人登录微博完成验证。", 20031);

        put(WAIT, "服务器地址的调用次数已用完。到下一个整点再试，无需处理。", 10022);
        put(WAIT, "该账号的调用次数已用完。到下一个整点或次日再试，无需处理。", 10023);
        put(WAIT, "该账号对此接口的调用次数已用完。到下一个整点再试，无需处理。", 10024);
        put(WAIT, "发布过于频繁。系统过几分钟再试，无需处理。", 20016);
        put(RETRY, "微博要做安全检查，请求再次提交。系统稍后再试；再次出现时请账号管理人登录微博核查。", 20014);

        put(PERSON, "微博上没有这个用户。请核对账号的 uid。", 20003);
        put(PERSON, "这条微博不存在或已被删除。请在账号页面核对。", 20101);
        put(PERSON, "这条微博不属于该账号，不能处理。请核对账号。", 20102);
        put(PERSON, "这条微博对该账号不可见。请在账号页面核对。", 20112);
        put(PERSON, "图片格式不被接受。请换成 JPEG、PNG 或 GIF 图片，重新送审。", 20005);
        put(PERSON, "图片过大。请换成小于 5 MB 的图片，重新送审。", 20006);
        put(FAULT, "微博没有收到图片。请系统管理员查看日志。", 20007);
        put(PERSON, "正文为空。请补写正文，重新送审。", 20008);
        put(PERSON, "正文超过 140 字。请缩短后重新送审，原样重发无效。", 20012);
        put(PERSON, "正文超过 300 字。请缩短后重新送审。", 20013);
        put(PERSON, "长文超过微博的上限。请缩短后重新送审。", 20049);
        put(PERSON, "正文中的链接不被微博接受。请改用安全域名内的链接，重新送审。", 20018);
        put(PERSON, "微博判定内容含有广告。请作者修改后重新送审。", 20020);
        put(PERSON, "微博判定内容违规。请作者修改后重新送审。", 20021);
        put(PERSON, "正文含有微博的禁用词。请作者修改后重新送审。", 21602);
        put(PERSON, "微博不允许在浮层上发布此内容。请账号管理人登录微博核对。", 20045);
        put(LOOK_UP, "微博以浮层方式受理，不知道是否已发出。请先查看账号时间线。", 20044);

        put(ALREADY_THERE, "微博上已有相似内容。系统正在核对时间线；若不是本稿，请修改后重新送审。", 20017, 20038);
        put(ALREADY_THERE, "微博上已有相同内容，很可能就是本稿。系统正在核对时间线。", 20019, 20111);
        put(TAKEN, "微博已收下内容，但要一两分钟才显示。系统正在核对时间线，不会重发。", 20032);

        // Answers about articles, 10001 and 10008 among them, are numbered apart and meet no other code (platform
        // guide, 4.4).
        put(WAIT, "头条文章发布过于频繁。到下一个整点再试，无需处理。", 11001);
        put(TAKEN, "头条文章可能已生成，但微博没有发出或没有与它关联。系统正在核对时间线，不会重发。", 11002, 11003);

        put(AUTHORISE, "微博授权未通过。请账号管理人重新授权。", 21301);
        put(AUTHORISE, "微博授权已被使用、过期或无效。请账号管理人重新授权。", 21314, 21315, 21316, 21317);
        put(AUTHORISE, "账号已取消对应用的授权。请账号管理人重新授权。", 21319);
        put(AUTHORISE, "授权已到期。请账号管理人重新授权，稿件会在授权后继续发布。", 21327);
        put(AUTHORISE, "授权无效。请账号管理人重新授权，稿件会在授权后继续发布。", 21332);
        put(AUTHORISE, "应用尚未通过审核而账号不在测试名单内，或授权已取消。请核对测试账号后重新授权。", 21321);
        put(FAULT, "调用微博必须使用 HTTPS。请系统管理员核对接口地址。", 21320);
        put(FAULT, "回调地址与微博登记的不一致。请系统管理员核对应用设置。", 21322);
        put(FAULT, "授权请求有误。请系统管理员查看日志。", 21323, 21328, 21329);
        put(FAULT, "AppKey 或 AppSecret 不正确。请系统管理员核对应用设置。", 21324);
        put(AUTHORISE, "授权码已用过、过期或不正确。请重新开始授权。", 21325);
        put(AUTHORISE, "授权时选择了拒绝。请账号管理人重新授权。", 21330);
    }

    /** What a code says about the call that met it. */
    enum Kind {
        /** Nothing happened; the same data may be sent later. */
        RETRY(Effect.WAIT),
        /** Nothing happened; a window has to pass. */
        WAIT(Effect.WAIT),
        /** Nothing happened; the account has to be authorised again. */
        AUTHORISE(Effect.STOP_ACCOUNT),
        /** Nothing happened; the account needs its keeper. */
        STOP(Effect.STOP_ACCOUNT),
        /** Nothing happened; the content or the request has to be changed by a person. */
        PERSON(Effect.FIX_CONTENT),
        /** Nothing happened; set-up or program is at fault. */
        FAULT(Effect.FAULT),
        /** The platform shows such a post already, probably this one. */
        ALREADY_THERE(Effect.ALREADY_THERE),
        /** It may have taken effect. */
        LOOK_UP(null),
        /** It has taken effect, but the id is not known yet. */
        TAKEN(null);

        private final @Nullable Effect effect;

        Kind(@Nullable Effect effect) {
            this.effect = effect;
        }

        /** The effect of a refusal, null where the code is none. */
        @Nullable Effect effect() {
            return effect;
        }
    }

    /** Class of a code and the sentence for people. */
    record Meaning(Kind kind, String sentence) {}

    private WeiboCodes() {}

    /** What the error means. An unlisted code is never a success and never repeatable. */
    static Meaning meaning(WeiboError error) {
        if (error.code().equals(BAD_VALUE) && error.text().contains(LINK_OUTSIDE))
            return new Meaning(PERSON, "正文里没有指向安全域名的链接。请改用学校安全域名内的链接，重新送审。");
        if (error.code().equals(BAD_VALUE) && error.text().contains(NO_DOMAIN))
            return new Meaning(FAULT, "应用没有登记安全域名，或域名未过审。请系统管理员在微博开放平台登记安全域名。");
        return meaning(error.code());
    }

    /** What the code means without its words. */
    static Meaning meaning(String code) {
        Meaning listed = TABLE.get(code);
        if (listed != null) return listed;
        return new Meaning(LOOK_UP, "微博返回了说明中没有的错误码 " + code + "，不知道是否已发出。请先查看账号时间线，不要重发。");
    }

    /** Whether the guide lists the code. */
    static boolean lists(String code) {
        return TABLE.containsKey(code);
    }

    /** Whether the error says that the post is not there, which after a deletion is what was wanted. */
    static boolean saysGone(WeiboError error) {
        return error.code().equals(NOT_FOUND);
    }

    /** Whether the code says that the app or the account may not use an interface that others may. */
    static boolean lacksGrant(String code) {
        return NO_GRANT.contains(code);
    }

    /** All listed codes. */
    static Set<String> listed() {
        return Set.copyOf(TABLE.keySet());
    }

    private static void put(Kind kind, String sentence, int... codes) {
        for (int code : codes) TABLE.put(String.valueOf(code), new Meaning(kind, sentence));
    }
}
