package dev.avow.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DemoSettingsTest {

    @Test
    void modelThatIsAskedIsARecipientOfThePolicy() {
        DemoModel own = DemoModel.of(Map.of(
                "OPENAI_API_KEY", "sk-test", "OPENAI_BASE_URL", "https://models.example/v1", "OPENAI_MODEL", "small"));

        assertThat(DemoPolicy.of(own.host())).contains("profiles: [short-chat]", "hosts: [\"models.example\"]");
        assertThat(DemoPolicy.of(
                        DemoModel.of(Map.of("OPENAI_API_KEY", "sk-test")).host()))
                .contains("hosts: [\"api.openai.com\"]");
        assertThat(DemoPolicy.of(DemoModel.of(Map.of()).host()))
                .contains("privacy: privacy@maker.example")
                .doesNotContain("recipients");
    }

    @Test
    void onlyTheAppMustBeNamed() {
        DemoSettings settings = DemoSettings.of(properties(DemoSettings.APP, "quarkus-run.jar"), Map.of());

        assertThat(settings.app()).isAbsolute().hasFileName("quarkus-run.jar");
        assertThat(settings.data()).isAbsolute().endsWithRaw(Path.of(".avow", "demo"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.managementPort()).isEqualTo(9000);
        assertThat(settings.sandboxPort()).isEqualTo(8090);
        assertThat(settings.patience()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.model().isStandIn()).isTrue();
    }

    @Test
    void aMissingAppOrAWrongNumberIsNamed() {
        assertThatThrownBy(() -> DemoSettings.of(new Properties(), Map.of()))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("avow.demo.app");
        for (String port : List.of("0", "-1", "65536", "80a", "99999999999")) {
            Properties properties = properties(DemoSettings.APP, "app.jar");
            properties.setProperty(DemoSettings.PORT, port);

            assertThatThrownBy(() -> DemoSettings.of(properties, Map.of()))
                    .isInstanceOf(DemoException.class)
                    .hasMessageContaining("avow.demo.port");
        }
    }

    @Test
    void aKeyAloneAsksOpenAi() {
        DemoModel model = DemoModel.of(Map.of("OPENAI_API_KEY", "sk-test"));

        assertThat(model.isStandIn()).isFalse();
        assertThat(model.settings())
                .containsEntry("avow.model.provider", "openai-responses")
                .containsEntry("avow.model.api-key", "sk-test")
                .containsKey("avow.model.name")
                .doesNotContainKey("avow.model.base-url");
        assertThat(model.toString() + model.description()).doesNotContain("sk-test");
    }

    @Test
    void anotherAddressIsAskedInTheDialectThatAllSpeak() {
        DemoModel model = DemoModel.of(Map.of(
                "OPENAI_API_KEY", "sk-test",
                "OPENAI_BASE_URL", "http://127.0.0.1:11434/v1",
                "OPENAI_MODEL", "small"));

        assertThat(model.settings())
                .containsEntry("avow.model.provider", "openai-chat")
                .containsEntry("avow.model.base-url", "http://127.0.0.1:11434/v1")
                .containsEntry("avow.model.name", "small");
        assertThat(model.description()).contains("small", "127.0.0.1:11434");
    }

    @Test
    void anotherAddressNeedsAModel() {
        assertThatThrownBy(() -> DemoModel.of(
                        Map.of("OPENAI_API_KEY", "sk-test", "OPENAI_BASE_URL", "http://127.0.0.1:11434/v1")))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("OPENAI_MODEL");
    }

    @Test
    void anEmptyKeyIsNone() {
        assertThat(DemoModel.of(Map.of("OPENAI_API_KEY", " ")).settings())
                .containsExactly(Map.entry("avow.model.provider", "offline"));
    }

    private static Properties properties(String key, String value) {
        Properties properties = new Properties();
        properties.setProperty(key, value);
        return properties;
    }
}
