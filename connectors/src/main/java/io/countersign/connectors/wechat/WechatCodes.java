package io.countersign.connectors.wechat;

import io.countersign.connectors.PublishOutcome.Effect;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each code of the platform means, what follows from it, and what people are told (connector guide WeChat,
 * sections 2.3, 5 and 10).
 */
final class WechatCodes {

    /** One line per sentence: kind, codes, sentence. */
    private static final String TABLE = """
            UNKNOWN -1 微信系统繁忙，不知道是否已经生效。请先查看公众号后台，不要重发。
            RENEW 40001,40014,42001 接口令牌失效，重新取得后仍不被接受。请管理员核对 AppSecret 是否已重置。
            CREDENTIALS 40013 AppID 不正确。请管理员核对账号设置。
            CREDENTIALS 40125 AppSecret 不正确，可能已在公众平台重置。请管理员更新账号设置。
            CREDENTIALS 40243 AppSecret 已在公众平台冻结。请管理员解冻或重置后更新账号设置。
            CREDENTIALS 40164 本机出口 IP 不在该公众号的白名单内。请管理员按消息中的 IP 在公众平台“基本配置”中添加。
            CREDENTIALS 50001,50002 账号未授权、被冻结、注销或接口被封。请管理员登录公众平台查看。
            CREDENTIALS 50004,50007 账号被冻结，或因处罚禁止取得接口令牌。请管理员登录公众平台查看。
            CREDENTIALS 89501,89502,89503,89504,89505 本机 IP 等待公众号管理员在手机上确认。请管理员确认后再试。
            CREDENTIALS 89506,89507 公众号管理员拒绝了本机 IP，一段时间内不能再申请。请联系管理员。
            BUG 40002,41001,41002,41004,41005,41006,43001,43002 请求缺少必要参数或方式不对。请系统管理员查看日志。
            STOP 40003 用户标识不属于该公众号，或该用户未关注。
            FIX 40004,40005,40113,40137 图片或素材的格式不被接受。请更换为 JPG 或 PNG 后重新送审。
            FIX 40006,40009,40012,45001 图片或素材超过大小限制。请缩小后重新送审。
            LOOK 40007 微信找不到这份草稿或素材：可能已发布、被删除或被改动。系统正在核对。
            LOGIN 10003,40029,40163,42003 微信登录授权码无效、已使用或已过期。请重新登录。
            BUG 40033,40035,40097,47003,47001 请求内容不被微信理解。请系统管理员查看日志。
            BUG 40037,40059,40114 引用的模板、消息或文章序号不存在。请系统管理员查看日志。
            FIX 40227 标题为空。请补充标题后重新送审。
            FIX 41039,45005 “阅读原文”链接不合规或过长。请修改后重新送审。
            FIX 45166,45168 内容未通过微信检查或含有违禁词。请修改后重新送审。
            OTHER_CHANNEL 43004,43101 对方未关注公众号或未订阅，微信通知送不到。请改用其他方式通知。
            BUG 44002,44003,44004 请求内容为空。请系统管理员查看日志。
            FIX 45002 正文过长。请压缩后重新送审。
            FIX 45003 标题过长。请缩短后重新送审。
            FIX 45004 摘要过长。请缩短后重新送审。
            FIX 45008 文章篇数过多。请减少后重新送审。
            FIX 45110 作者名过长。请缩短后重新送审。
            WAIT 45009 该接口今天的调用次数已用完，明天恢复。
            REPEAT 45011 调用过于频繁，一分钟后再试。
            WAIT 45028 本期群发次数已用完。
            ROOM 45034,45074,45101 素材库已满。请账号运营人员清理素材库，再从审签稿重新发布。
            WAIT 45040,45102 接口本月次数用完或暂时被封，须等待。
            STOP 45103,47009,48009 微信已停用该接口。请系统管理员升级本系统。
            BUG 45052 该类内容不能群发。请系统管理员查看日志。
            FIX 45062,45086 内容含有只能在公众平台后台发布的组件。请修改，或改为人工发布。
            LOOK 45065 微信已收到过同一次群发。系统正在核对结果。
            REPEAT 45066 同一次群发提交过快，一分钟后再试。
            BUG 45067 群发编号过长。请系统管理员查看日志。
            BY_HAND 48001 该公众号没有此接口权限，通常是主体未认证或认证已过期。请改为人工发布或补办认证。
            STOP 48003 该公众号尚未同意群发协议。请管理员登录公众平台处理。
            STOP 48004 该公众号的此接口被封禁。请管理员登录公众平台查看。
            STOP 48005,48008 素材正被使用，或该公众号不能使用此类消息。请管理员登录公众平台查看。
            WAIT 48006 清零次数已用完，须等到下月。
            FIX 48010,48013 素材不允许修改，或视频不可用。请更换素材后重新送审。
            REPEAT 48014 视频还在微信审核中，稍后再试。
            FIX 48015,88000 该公众号没有留言功能。请关闭留言后重新送审。
            OTHER_CHANNEL 88001,88002,88003,88004,88005,88006,88007,88008,88009,88010,88011 留言接口不接受，与发布无关。请管理员登录公众平台查看。
            OTHER_CHANNEL 9410000 直播间列表为空，与发布无关。
            FIX 48021 草稿是自动保存的，须先在公众平台后台手工保存。
            FIX 53402 封面裁剪失败。请更换封面后重新送审。
            FIX 53404,53405,53406 商品卡片不被允许。请删除后重新送审。
            STOP 53500 该公众号被禁止发布。请管理员登录公众平台查看。
            REPEAT 53501 发布过于频繁，稍后再试。
            BUG 53502 微信不认识这个发布编号。请在公众平台后台核对。
            FIX 53503 草稿未通过微信的发布检查。请修改后重新送审。
            FIX 53504 该文章只能在公众平台后台发布。请改为人工发布。
            FIX 53505 须先在公众平台后台手工保存草稿。请改为人工发布。
            BUG 53600 微信不认识这个文章编号，可能已被删除。请在公众平台后台核对。
            BUG 61500,61501 数据日期不正确。请系统管理员查看日志。
            REPEAT 61503 微信的数据还没有准备好，八点以后再试。
            OTHER_CHANNEL 65400,65401,65402,65403,65404,65405,65406,65407,65408,65409 客服账号的设置不被接受，与发布无关。请管理员登录公众平台查看。
            BUG 76001,76002,76003,76021,76022,87009 查询参数或签名不被接受。请系统管理员查看日志。
            """;

    private static final Map<Integer, Meaning> MEANINGS = TABLE.lines()
            .flatMap(WechatCodes::entries)
            .collect(Collectors.toUnmodifiableMap(Entry::code, Entry::meaning));

    private static final Map<String, String> STATUSES = Map.of(
            "publish_status:2", "原创声明审核未通过，没有发布。请修改后重新送审。",
            "publish_status:3", "微信发布失败，没有发布。请管理员登录公众平台查看。",
            "publish_status:4", "未通过微信平台审核，没有发布。请修改后重新送审。",
            "publish_status:5", "文章发布后已被人在公众平台删除。请核对是谁删除的。",
            "publish_status:6", "文章发布后被微信封禁。请管理员登录公众平台查看。",
            "msg_status:SEND_FAIL", "微信群发失败，读者没有收到。请管理员登录公众平台查看原因。",
            "msg_status:DELETE", "群发消息已在公众平台删除。请核对是谁删除的。");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private WechatCodes() {}

    /** What a code says about the call that met it. */
    enum Kind {
        /** Nothing happened; the same call may be made later. */
        REPEAT(Effect.WAIT),
        /** The token was refused, and so was a fresh one. */
        RENEW(Effect.STOP_ACCOUNT),
        /** App, secret, address or account itself is refused; a person has to act. */
        CREDENTIALS(Effect.STOP_ACCOUNT),
        /** The account may not do this; a person has to act. */
        STOP(Effect.STOP_ACCOUNT),
        /** The account's library is full; a person has to make room in it. */
        ROOM(Effect.STORE_FULL),
        /** The account may not do this by call; its people can do it in the console. */
        BY_HAND(Effect.BY_HAND),
        /** The content has to be changed. */
        FIX(Effect.FIX_CONTENT),
        /** A fault of ours. */
        BUG(Effect.FAULT),
        /** A quota is used up. */
        WAIT(Effect.WAIT),
        /** It may be there already. */
        LOOK(Effect.ALREADY_THERE),
        /** Concerns signing in, never a publication. */
        LOGIN(Effect.FAULT),
        /** Concerns notices to people, never a publication. */
        OTHER_CHANNEL(Effect.FAULT),
        /** A write may have taken effect. */
        UNKNOWN(null);

        private final @Nullable Effect effect;

        Kind(@Nullable Effect effect) {
            this.effect = effect;
        }

        /** The effect of a refusal, null where the code is none. */
        @Nullable Effect effect() {
            return effect;
        }
    }

    /** Kind of a code and the sentence for people. */
    record Meaning(Kind kind, String sentence) {}

    private record Entry(int code, Meaning meaning) {}

    /** What the code means. An unlisted one is never a success and never repeatable. */
    static Meaning meaning(int code) {
        Meaning listed = MEANINGS.get(code);
        if (listed != null) return listed;
        return new Meaning(Kind.STOP, "微信返回了说明中没有的错误码 " + code + "。请管理员登录公众平台核对，不要重发。");
    }

    /** The sentence for a code as it stands in outcomes, those of a publication's status included. */
    static String sentence(String code) {
        String status = STATUSES.get(code);
        if (status != null) return status;
        return NUMBER.matcher(code).matches() ? meaning(Integer.parseInt(code)).sentence() : code;
    }

    static boolean lists(int code) {
        return MEANINGS.containsKey(code);
    }

    /** All listed codes. */
    static Set<Integer> listed() {
        return MEANINGS.keySet();
    }

    private static Stream<Entry> entries(String line) {
        String[] parts = line.split(" ", 3);
        Meaning meaning = new Meaning(Kind.valueOf(parts[0]), parts[2]);
        return Stream.of(parts[1].split(",")).map(Integer::valueOf).map(code -> new Entry(code, meaning));
    }
}
