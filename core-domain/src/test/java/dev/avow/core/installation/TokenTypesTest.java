package dev.avow.core.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types that hold a token refuse to be printed and serialised (S4-13). */
class TokenTypesTest {

    private static final String CANARY = "shpat_canary0123456789";

    static Stream<Function<String, Object>> types() {
        return Stream.of(AccessToken::of, RefreshToken::of, SubjectToken::of, GrantCode::of);
    }

    @ParameterizedTest
    @MethodSource("types")
    void tokenIsNotPrinted(Function<String, Object> type) {
        assertThat(type.apply(CANARY).toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @MethodSource("types")
    void tokenIsNotSerialised(Function<String, Object> type) {
        Object token = type.apply(CANARY);
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(token))
                .isInstanceOf(NotSerializableException.class);
    }

    /** A JSON mapper finds properties by getters, public fields, and a record's components: there are none. */
    @ParameterizedTest
    @MethodSource("types")
    void tokenHasNoPropertyThatAMapperFinds(Function<String, Object> type) {
        Class<?> token = type.apply(CANARY).getClass();
        assertThat(token.isRecord()).isFalse();
        assertThat(token.getFields()).isEmpty();
        assertThat(Arrays.stream(token.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> method.getName())
                        .filter(name -> name.startsWith("get") || name.startsWith("is")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void tokensOfOneTextAreEqual(Function<String, Object> type) {
        assertThat(type.apply(CANARY)).isEqualTo(type.apply(CANARY)).hasSameHashCodeAs(type.apply(CANARY));
        assertThat(type.apply(CANARY)).isNotEqualTo(type.apply(CANARY + "x")).isNotEqualTo(CANARY);
    }

    /** What a header cannot carry is no token, and the complaint does not repeat it. */
    @ParameterizedTest
    @MethodSource("types")
    void otherTextsAreRefusedWithoutBeingRepeated(Function<String, Object> type) {
        for (String text :
                new String[] {"", " ", "canary one", "canary\n", "can\u00e4ry", "canary" + "x".repeat(5_000)}) {
            assertThatThrownBy(() -> type.apply(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("canary");
        }
    }

    @Test
    void pairPrintsNeitherToken() {
        TokenPair pair = new TokenPair(
                AccessToken.of(CANARY),
                Instant.parse("2100-01-01T01:00:00.123456Z"),
                RefreshToken.of(CANARY),
                Instant.parse("2100-04-01T00:00:00Z"),
                Set.of("read_orders"));
        assertThat(pair.toString()).doesNotContain("canary");
        assertThat(pair.accessExpiresAt()).isEqualTo(Instant.parse("2100-01-01T01:00:00.123Z"));
    }
}
