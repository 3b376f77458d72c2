package dev.avow.shopify.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void whatIsWrittenIsReadBack() {
        StringBuilder every = new StringBuilder();
        for (char c = 0; c < 0x300; c++) {
            every.append(c);
        }
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("every \"\\\u0000", every + "\u2028\u2029\ud83d\ude80\ud800\uffff");
        value.put("list", Arrays.asList("a", null, true, false, List.of(), Map.of()));
        assertThat(JsonReader.read(Json.write(value))).isEqualTo(value);
        assertThat(Json.write(value).chars()).allMatch(c -> c >= 0x20 && c < 0xd800);
    }

    @Test
    void numbersAreReadAsText() {
        assertThat(JsonReader.read(Json.write(List.of(8_100_200_300_400L, -7, 0))))
                .isEqualTo(List.of(8_100_200_300_400L, -7L, 0L));
        assertThat(JsonReader.read(" [ 1.50 , -2e+10 ] "))
                .isEqualTo(List.of(new BigDecimal("1.50"), new BigDecimal("-2e+10")));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String text : List.of(
                "",
                " ",
                "{",
                "[",
                "[1",
                "[1 2]",
                "[,]",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{,}",
                "{a:1}",
                "\"",
                "\"\\",
                "\"\\u12",
                "\"\\uzzzz\"",
                "nul",
                "01x",
                "1 2",
                "'a'",
                "[".repeat(200))) {
            assertThatThrownBy(() -> JsonReader.read(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Json.write(Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void templateEscapesTextAndMissesNoGap() {
        Template template = Template.of("<a title=\"{{title}}\">{{body}}</a>");
        assertThat(template.fill(Map.of("title", "\"'<&>$1\\", "body", new Html("<b>$0</b>")))
                        .markup())
                .isEqualTo("<a title=\"&quot;&#39;&lt;&amp;&gt;$1\\\"><b>$0</b></a>");
        assertThatThrownBy(() -> template.fill(Map.of("title", "x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Template.resource(Html.class, "none.html"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
