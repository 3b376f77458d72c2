package dev.avow.adapters.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void tagsBecomeLinesAndBlanks() {
        assertThat(PlainText.of(
                        "<h1>Refunds</h1><p>Within <b>30</b>&nbsp;days.<br/>Free.</p><ul><li>A</li><li>B</li></ul>"))
                .isEqualTo("Refunds\nWithin 30 days.\nFree.\nA\nB");
    }

    @Test
    void whatIsNotForReadingIsLeftOut() {
        assertThat(PlainText.of(
                        "a<script>alert('<p>x</p>')</script>b<style>p{}</style>c<!-- d --><SCRIPT >e</SCRIPT>f"))
                .isEqualTo("a b c f");
        assertThat(PlainText.of("a<script>never closed")).isEqualTo("a");
        assertThat(PlainText.of("a<!-- never closed")).isEqualTo("a");
        assertThat(PlainText.of("a<b never closed")).isEqualTo("a");
    }

    /** What is written as characters stays text: it is decoded once, and never read as a tag. */
    @Test
    void namesOfCharactersAreDecodedOnce() {
        assertThat(PlainText.of("1 &lt; 2 &amp; &quot;x&quot; &#39;y&#x27; &euro; &unknown; &amp;lt; &#0; &#99999999;"))
                .isEqualTo("1 < 2 & \"x\" 'y' \u20ac &unknown; &lt; &#99999999;");
        assertThat(PlainText.of("&lt;script&gt;x&lt;/script&gt;")).isEqualTo("<script>x</script>");
        assertThat(PlainText.of("1 < 2 and 3 > 2")).isEqualTo("1 < 2 and 3 > 2");
    }

    @Test
    void longTextsTakeLinearTime() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> PlainText.of("<p>".repeat(200_000) + "<".repeat(200_000)));
    }
}
