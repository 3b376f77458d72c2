package dev.avow.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SandboxProgramTest {

    @Test
    void propertiesSayWhichShopsAndWhere() {
        Properties properties = new Properties();
        properties.setProperty("sandbox.shops", "a.myshopify.com, b.myshopify.com");
        properties.setProperty("sandbox.port", "9123");
        properties.setProperty("sandbox.client-id", "mine");
        SandboxSettings settings =
                SandboxProgram.settings(properties, InstantSource.fixed(SandboxFixture.NOW), new SecureRandom());
        assertThat(settings.shops()).containsExactly("a.myshopify.com", "b.myshopify.com");
        assertThat(settings.firstPort()).isEqualTo(9123);
        assertThat(settings.clientId()).isEqualTo("mine");
        assertThat(settings.clientSecret()).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void wrongOnesAreRefused() {
        Properties properties = new Properties();
        properties.setProperty("sandbox.port", "many");
        assertThatThrownBy(() -> SandboxProgram.settings(
                        properties, InstantSource.fixed(SandboxFixture.NOW), new SecureRandom()))
                .isInstanceOf(IllegalArgumentException.class);
        properties.setProperty("sandbox.port", "0");
        properties.setProperty("sandbox.shops", "not a shop");
        assertThatThrownBy(() -> SandboxProgram.settings(
                        properties, InstantSource.fixed(SandboxFixture.NOW), new SecureRandom()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
