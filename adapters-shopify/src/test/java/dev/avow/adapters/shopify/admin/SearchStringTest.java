package dev.avow.adapters.shopify.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What somebody typed cannot become part of a search's grammar. */
class SearchStringTest {

    @Test
    void textsAreQuotedAndEscaped() {
        assertThat(SearchString.equal("name", "#1001").text()).isEqualTo("name:\"#1001\"");
        assertThat(SearchString.equal("name", "x\" OR email:*").text()).isEqualTo("name:\"x\\\" OR email\\:*\"");
        assertThat(SearchString.equal("name", "a\\(b)").text()).isEqualTo("name:\"a\\\\\\(b\\)\"");
        assertThat(SearchString.equal("name", "$1").text()).isEqualTo("name:\"$1\"");
    }

    @Test
    void timesAreQuotedAndPartsAreJoinedWithABlank() {
        Instant at = Instant.parse("2026-11-20T00:00:00.123Z");
        assertThat(SearchString.since("updated_at", at)
                        .and(SearchString.before("updated_at", at.plusSeconds(1)))
                        .text())
                .isEqualTo("updated_at:>='2026-11-20T00:00:00Z' updated_at:<'2026-11-20T00:00:01Z'");
        assertThat(SearchString.word("status", "open").text()).isEqualTo("status:open");
    }

    @Test
    void otherFieldsWordsAndTextsAreRefused() {
        assertThatThrownBy(() -> SearchString.equal("name:x OR", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SearchString.word("status", "open OR x")).isInstanceOf(IllegalArgumentException.class);
        for (String text : new String[] {" ", "a\nb", "a\u0000", "x".repeat(256)}) {
            assertThatThrownBy(() -> SearchString.equal("name", text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void searchIsNotPrinted() {
        assertThat(SearchString.equal("email", "mara@example.com")).asString().doesNotContain("mara");
    }
}
