package dev.avow.testkit.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactJsonlTest {

    private int status;
    private String errors = "";

    private String run(String input, String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        status = RedactJsonl.run(arguments, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err);
        errors = err.toString(StandardCharsets.UTF_8);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void eachLineIsRedactedOnItsOwn() throws IOException {
        String out = run(
                "{\"id\":\"a\",\"text\":\"call 0722 123 456\"}\n\n{\"id\":7,\"text\":\"caf\\u00e9 \\\"x\\\"\\n\",\"locale\":\"fr\",\"n\":[1,{},null,true]}\n");
        assertThat(out)
                .isEqualTo(
                        "{\"id\":\"a\",\"redacted\":\"call [PHONE_1]\"}\n{\"id\":\"7\",\"redacted\":\"café \\\"x\\\"\\n\"}\n");
        assertThat(status).isZero();
    }

    @Test
    void questionAndOrderFormAreHeard() throws IOException {
        assertThat(run("{\"id\":\"1\",\"text\":\"1001\",\"prev\":\"Your order number?\"}"))
                .contains("[ORDER_NUMBER_1]");
        assertThat(run("{\"id\":\"1\",\"text\":\"GL77\",\"order_format\":\"GL####\"}"))
                .contains("[ORDER_NUMBER_1]");
        assertThat(run("{\"id\":\"1\",\"text\":\"GL77\",\"order_format\":{\"prefix\":\"GL\"}}"))
                .contains("[ORDER_NUMBER_1]");
        assertThat(run("{\"id\":\"1\",\"text\":\"GL77\"}")).contains("GL77");
    }

    @Test
    void sinkAndPolicyAreOptions() throws IOException {
        String line = "{\"id\":\"1\",\"text\":\"192.0.2.1 0722 123 456\"}";
        assertThat(run(line, "--sink", "error_report", "--policy", "IP=keep,PHONE=mask"))
                .contains("\"192.0.2.1 ***\"");
        assertThat(run(line, "--policy", "PHONE=refuse"))
                .isEqualTo("{\"id\":\"1\",\"redacted\":null,\"error\":\"redaction.refused\"}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--policy PHONE=keep", "--policy x", "--sink moon", "--what is"})
    void badOptionsEndTheRun(String options) throws IOException {
        run("", options.split(" "));
        assertThat(status).isEqualTo(2);
        assertThat(errors).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "x",
                "{\"a\":\"\\q\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12G4\"}",
                "{} x",
                "{\"a\":tru}",
                "{a:1}"
            })
    void whatIsNoObjectIsNamedWithoutQuotingItAndTheOthersGoOn(String line) throws IOException {
        String out = run("{\"id\":\"1\",\"text\":\"x\"}\n" + line + "\n{\"id\":\"3\",\"text\":\"y\"}\n");
        assertThat(status).isEqualTo(1);
        assertThat(out.lines())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("{\"id\":\"\",\"redacted\":null,\"error\":\"line 2: no JSON object, at character ");
        assertThat(out).endsWith("{\"id\":\"3\",\"redacted\":\"y\"}\n");
    }

    @Test
    void marksBlankLinesAndUnknownMembersArePassedOver() throws IOException {
        String out = run(
                "\uFEFF{\"id\":\"1\",\"text\":\"x\",\"kind\":{\"a\":[1]}}\r\n\r\n  \r\n{\"id\":\"2\",\"text\":\"\\ud83d\\ude00 ok\"}\r\n");
        assertThat(out)
                .isEqualTo("{\"id\":\"1\",\"redacted\":\"x\"}\n{\"id\":\"2\",\"redacted\":\"\uD83D\uDE00 ok\"}\n");
        assertThat(status).isZero();
    }

    @Test
    void aTextOfAMillionCharactersIsRefusedAndTheOthersGoOn() throws IOException {
        String out = run("{\"id\":\"1\",\"text\":\"" + "x1 ".repeat(350_000) + "\"}\n{\"id\":\"2\",\"text\":\"y\"}\n");
        assertThat(out.lines().toList())
                .hasSize(2)
                .element(0)
                .asString()
                .startsWith("{\"id\":\"1\",\"redacted\":null,\"error\":\"redaction.");
        assertThat(out).endsWith("{\"id\":\"2\",\"redacted\":\"y\"}\n");
    }

    @Test
    void aNumberThatTheMessageBeforeLeftOpenGoesOn() throws IOException {
        assertThat(run("{\"id\":\"1\",\"text\":\"and then 45 67\",\"prev\":\"my number is 0722 12\"}"))
                .contains("\"and then [PHONE_1]\"");
        assertThat(run("{\"id\":\"1\",\"text\":\"and 4567 more\",\"prev\":\"I have 12\"}"))
                .contains("4567");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        run("{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}");
        assertThat(status).isEqualTo(1);
    }

    @Test
    void loneSurrogatesAreWrittenAsEscapes() throws IOException {
        assertThat(run("{\"id\":\"1\",\"text\":\"\\ud800\\ud83d\\ude00\\u0001\"}"))
                .isEqualTo("{\"id\":\"1\",\"redacted\":\"\\ud800\uD83D\uDE00\\u0001\"}\n");
    }
}
