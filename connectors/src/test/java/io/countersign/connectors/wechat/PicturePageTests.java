package io.countersign.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Pages of picture posts as their readers report them. */
class PicturePageTests {

    private static final String PAGE = """
            <html><body><div id="js_content"></div><script>
            window.item_show_type = '8' || '';
            if (!window.content_noencode) window.content_noencode = window.desc;
            window.cgiData = {
              picture_page_info_list: [
                {
                  cdn_url: JsDecode('https://mmbiz.qpic.cn/mmbiz_jpg/ONE/0?wx_fmt=jpeg\\x26amp;from=appmsg'),
                  crop_info: '{\\x22u\\x22:[\\x22https://mmbiz.qpic.cn/x[1]\\x22}',
                  share_cover: { cdn_url: 'https://mmbiz.qpic.cn/mmbiz_jpg/SHARED/0' },
                  watermark_info: { cdn_url: 'https://mmbiz.qpic.cn/mmbiz_jpg/MARK/0' },
                },
                { cdn_url: "https://mmbiz.qpic.cn/mmbiz_png/TWO/0", width: '1080' * 1 },
              ],
              content_noencode: JsDecode('第一行\\x0a\\x0a3 \\x26lt; 4，\\"好\\"\\u3002'),
            };
            </script></body></html>
            """;

    @Test
    void picturesOfTheEntriesComeFirstAndTheTextFollows() {
        assertThat(PicturePage.body(Jsoup.parse(PAGE)))
                .hasValue("<p><img src=\"https://mmbiz.qpic.cn/mmbiz_jpg/ONE/0?wx_fmt=jpeg&amp;from=appmsg\"></p>"
                        + "<p><img src=\"https://mmbiz.qpic.cn/mmbiz_png/TWO/0\"></p>"
                        + "<p>第一行<br><br>3 &lt; 4，\"好\"。</p>");
    }

    @Test
    void aPageOfAnotherKindIsNone() {
        assertThat(PicturePage.body(Jsoup.parse(PAGE.replace("picture_page_info_list", "list"))))
                .isEmpty();
        assertThat(PicturePage.body(Jsoup.parse(PAGE.replace("content_noencode", "content"))))
                .isEmpty();
        assertThat(PicturePage.body(Jsoup.parse("<html></html>"))).isEmpty();
    }

    @Test
    void aScriptThatBreaksOffIsNone() {
        assertThat(PicturePage.body(Jsoup.parse(PAGE.substring(0, PAGE.indexOf("3 \\x26lt")) + "</script>")))
                .isEmpty();
    }
}
