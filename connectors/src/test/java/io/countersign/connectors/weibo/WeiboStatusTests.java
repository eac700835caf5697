package io.countersign.connectors.weibo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.SeenPost;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WeiboStatusTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SafeDomain DOMAIN = new SafeDomain("news.example.edu.cn");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':5041111925184135,'created_at':'Mon Jun 03 09:30:05 +0800 2024'}",
                "{'idstr':'5041111925184135','created_at':'Mon Jun 03 09:30:05 +0800 2024'}",
                "{'id':'5041111925184135','idstr':null,'user':null,'geo':{}}",
                "{'mid':'5041111925184135','created_at':'2024-06-03','text':null}",
                "{'idstr':'','id':5041111925184135,'created_at':''}",
            })
    void idAndTimeAreReadInEveryForm(String json) {
        SeenPost seen = seen(json);

        assertThat(seen.postId()).isEqualTo("5041111925184135");
        assertThat(seen.postedAt()).isEqualTo("2024-06-03T01:30:05Z");
    }

    @Test
    void theMonthIsReadUnderAChineseLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.CHINA);
        try {
            assertThat(seen("{'id':1,'created_at':'Fri Feb 09 23:59:59 +0800 2024'}")
                            .postedAt())
                    .isEqualTo("2024-02-09T15:59:59Z");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'id':1} | 0",
                "{'id':1,'pic_num':'9'} | 9",
                "{'id':1,'pic_ids':['006a','006b']} | 2",
                "{'id':1,'pic_urls':[{'thumbnail_pic':'http://wx1.sinaimg.cn/thumbnail/006a.jpg'}]} | 1",
                "{'id':1,'thumbnail_pic':'http://wx1.sinaimg.cn/thumbnail/006a.jpg'} |",
            })
    void picturesAreCountedWhereTheyAreTold(String json, @Nullable Integer count) {
        assertThat(seen(json).pictures()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'id':1} |",
                "{'id':1,'annotations':[]} |",
                "{'id':1,'annotations':[{'place':'x'},{'countersign':'/w/4f0c8a31be'}]} | /w/4f0c8a31be",
                "{'id':1,'annotations':'[]'} |",
            })
    void ourMarkIsFoundAmongOtherAnnotations(String json, @Nullable String mark) {
        assertThat(seen(json).mark()).isEqualTo(mark);
    }

    @Test
    void theTextLosesItsEntitiesAndStrayEnd() {
        assertThat(seen("{'id':1,'text':'学术报告 A &amp; B &lt;三楼&gt; http://t.cn/A6xYzAbC \u200B'}")
                        .body())
                .isEqualTo("学术报告 A & B <三楼> http://t.cn/A6xYzAbC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':1,'url_objects':[{'url_ori':'http://t.cn/A','info':{'url_long':'https://news.example.edu.cn/w/1'}}]}",
                "{'id':1,'url_objects':[{'url_long':'https://news.example.edu.cn/w/1'}]}",
                "{'id':1,'url_objects':[{'info':{'url_long':'https://b.example.com/'}},{'info':{'url_long':'https://news.example.edu.cn/w/1'}}]}",
                "{'id':1,'text':'通知 https://news.example.edu.cn/w/1 '}",
            })
    void theLinkIntoTheSafeDomainIsFoundWhereverItStands(String json) {
        assertThat(seen(json).link()).isEqualTo("https://news.example.edu.cn/w/1");
    }

    @Test
    void aShortLinkAloneIsNoMarker() {
        assertThat(seen("{'id':1,'text':'通知 http://t.cn/A6xYzAbC','url_objects':[]}")
                        .link())
                .isNull();
    }

    @Test
    void theSourceIsTheNameInsideTheMarkup() {
        assertThat(seen("{'id':1,'source':'<a href=\\'http://weibo.com\\' rel=\\'nofollow\\'>iPhone客户端</a>'}")
                        .source())
                .isEqualTo("iPhone客户端");
        assertThat(seen("{'id':1,'source':''}").source()).isNull();
    }

    @Test
    void aDeletedPostIsMarkedByNumberOrString() {
        assertThat(WeiboStatus.deleted(node("{'deleted':1}"))).isTrue();
        assertThat(WeiboStatus.deleted(node("{'deleted':'1'}"))).isTrue();
        assertThat(WeiboStatus.deleted(node("{'deleted':'0'}"))).isFalse();
        assertThat(WeiboStatus.deleted(node("{}"))).isFalse();
    }

    private static SeenPost seen(String json) {
        JsonNode status = node(json);
        return WeiboStatus.seen(status, requireNonNull(WeiboStatus.id(status)), "5600000001", DOMAIN);
    }

    private static JsonNode node(String json) {
        return JSON.readTree(json.replace("\\'", "&quot;").replace('\'', '"'));
    }
}
