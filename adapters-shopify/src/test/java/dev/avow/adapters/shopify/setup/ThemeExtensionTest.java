package dev.avow.adapters.shopify.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.shopify.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The blocks that a merchant switches on: what a merchant typed is shown as text, and nothing is sent from them. */
class ThemeExtensionTest {

    private static final Path FOLDER = Path.of("theme-extension");
    private static final Pattern OUTPUT = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern SCHEMA = Pattern.compile("\\{% schema %}(.*)\\{% endschema %}", Pattern.DOTALL);
    private static final Set<String> PLAIN_SETTINGS = Set.of("text", "textarea", "color", "select");
    private static final int LONGEST_NAME = 24;

    private static String block(String name) throws IOException {
        return Files.readString(FOLDER.resolve("blocks").resolve(name + ".liquid"));
    }

    private static Json json(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static Json schema(String block) {
        return json(SCHEMA.matcher(block).results().findFirst().orElseThrow().group(1));
    }

    /** Every value is escaped, and what holds it is quoted. */
    @ParameterizedTest
    @ValueSource(strings = {"chat", "referral"})
    void whatAMerchantTypedIsText(String name) throws IOException {
        String block = block(name);
        List<String> outputs =
                OUTPUT.matcher(block).results().map(MatchResult::group).toList();
        assertThat(outputs).isNotEmpty().allSatisfy(output -> {
            assertThat(output).matches("\\{\\{ .* \\| (escape|asset_url) }}");
            assertThat(block).contains("\"" + output + "\"");
        });
        assertThat(schema(block).at("settings").items())
                .allSatisfy(setting -> assertThat(PLAIN_SETTINGS)
                        .contains(setting.at("type").text().orElseThrow()));
        assertThat(block).doesNotContain("<style", "innerHTML", "| raw", "http://", "https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "referral"})
    void everySettingIsUsedAndEveryUsedSettingIsThere(String name) throws IOException {
        String block = block(name);
        List<String> settings = schema(block).at("settings").items().stream()
                .map(setting -> setting.at("id").text().orElseThrow())
                .toList();
        List<String> used = Pattern.compile("block\\.settings\\.([a-z_]+)")
                .matcher(block)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(settings).containsExactlyInAnyOrderElementsOf(used);
    }

    /** An app embed block, not one that a merchant places; its proxy is the one that the app's file names. */
    @ParameterizedTest
    @ValueSource(strings = {"chat", "referral"})
    void blocksAreEmbedsThatSpeakToOurProxy(String name) throws IOException {
        Json schema = schema(block(name));
        assertThat(Set.of("body", "head")).contains(schema.at("target").text().orElseThrow());
        assertThat(schema.at("settings").items()).anySatisfy(setting -> {
            assertThat(setting.at("id").text()).contains("proxy");
            assertThat(setting.at("default").text()).contains("/apps/" + AppToml.PROXY_PATH);
        });
    }

    /** All words are there in every language, and a block's name is short enough for Shopify. */
    @ParameterizedTest
    @ValueSource(strings = {"en.default", "de"})
    void everyWordIsTranslated(String language) throws IOException {
        Json words = json(Files.readString(FOLDER.resolve("locales").resolve(language + ".schema.json")));
        for (String name : List.of("chat", "referral")) {
            assertThat(words.at(name, "name").text().orElseThrow()).hasSizeLessThanOrEqualTo(LONGEST_NAME);
            Stream<String> keys = Pattern.compile("\"t:([a-z_.]+)\"")
                    .matcher(block(name))
                    .results()
                    .map(found -> found.group(1));
            assertThat(keys.toList())
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(words.at(key.split("\\.", -1)).text())
                            .as(key)
                            .isPresent());
        }
    }
}
