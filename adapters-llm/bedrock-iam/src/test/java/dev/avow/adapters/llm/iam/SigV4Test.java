package dev.avow.adapters.llm.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever checks signatures here gives what AWS publishes for its own examples. */
class SigV4Test {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String SCOPE = "20150830/us-east-1/service/aws4_request";
    private static final String TIME = "20150830T123600Z";
    private static final List<SigV4.Header> HEADERS = List.of(
            new SigV4.Header("host", List.of("example.amazonaws.com")), new SigV4.Header("x-amz-date", List.of(TIME)));

    /** AWS General Reference, "Examples of how to derive a signing key". */
    @Test
    void keyIsThatOfThePublishedExample() {
        assertThat(HexFormat.of().formatHex(SigV4.key("20120215/us-east-1/iam/aws4_request", SECRET)))
                .isEqualTo("f4780e2d9f65fa895f9c67b32ce1baf0b0d8a43505a000a1a9e090d414db404d");
    }

    /** The suite of test cases that AWS publishes: {@code get-vanilla} and {@code post-vanilla}. */
    @Test
    void signaturesAreThoseOfThePublishedCases() {
        assertThat(signature("GET")).isEqualTo("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        assertThat(signature("POST")).isEqualTo("5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
    }

    private static String signature(String method) {
        return SigV4.signature(SigV4.canonical(method, "/", "", HEADERS, new byte[0]), TIME, SCOPE, SECRET);
    }
}
