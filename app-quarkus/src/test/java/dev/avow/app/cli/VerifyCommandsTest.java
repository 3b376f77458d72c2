package dev.avow.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.persistence.Ed25519Signer;
import dev.avow.core.rights.CanonicalJson;
import dev.avow.core.rights.ErasureCertificate;
import dev.avow.core.rights.Tally;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.testkit.data.TestTime;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** S1-38: a certificate is checked with files alone, signed here by the JDK rather than by our own signer. */
class VerifyCommandsTest {

    private static final String NONCE = "nonce-1";

    @TempDir
    Path folder;

    private String out = "";

    private int verify(String... args) {
        CommandLine line = Commands.line(new VerifyCommands(Ed25519Signer::verifies).spec());
        StringWriter text = new StringWriter();
        line.setOut(new PrintWriter(text));
        line.setErr(new PrintWriter(text));
        int code = line.execute(args);
        out = text.toString();
        return code;
    }

    private Path write(String name, Object tree) throws Exception {
        return Files.writeString(folder.resolve(name), CanonicalJson.of(tree));
    }

    private Map<String, Object> certificate(KeyPair pair) throws Exception {
        Map<String, Object> tree = new ErasureCertificate(
                        "c-1",
                        false,
                        TestTime.START,
                        TestTime.START,
                        new PolicyVersion(1),
                        List.of(ErasureCertificate.commitment(NONCE, "email:mara@example.com")),
                        new Tally(Map.of(DataClass.LEAD, 1L)),
                        new Tally(Map.of(DataClass.LEAD, 0L)),
                        List.of())
                .tree();
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(pair.getPrivate());
        signing.update(CanonicalJson.of(tree).getBytes(StandardCharsets.UTF_8));
        tree.put("signature", Map.of("algorithm", "Ed25519", "key", "k-1", "value", base64(signing.sign())));
        return tree;
    }

    private Path keys(KeyPair pair) throws Exception {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return write("keys.json", Map.of("keys", List.of(Map.of("kid", "k-1", "x", base64(raw)))));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair pair() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @Test
    void aCertificateThatWasSignedIsRightAndItsSubjectOpensIt() throws Exception {
        KeyPair pair = pair();
        String file = write("c.json", Map.of("certificate", certificate(pair), "nonce", NONCE))
                .toString();
        String keys = keys(pair).toString();

        assertThat(verify("verify", "certificate", file, "--keys", keys)).isZero();
        assertThat(out).contains("The signature is right.");
        assertThat(verify("verify", "certificate", file, "--keys", keys, "--subject", "email:mara@example.com"))
                .isZero();
        assertThat(out).contains("It is about that subject.");
        assertThat(verify("verify", "certificate", file, "--keys", keys, "--subject", "email:ana@example.com"))
                .isNotZero();
        assertThat(out).contains("certificate.another-subject");
    }

    @Test
    void aCertificateThatWasChangedOrSignedByAnotherKeyIsNot() throws Exception {
        KeyPair pair = pair();
        Map<String, Object> changed = certificate(pair);
        changed.put("erased_up_to", "2100-01-02T00:00:00Z");
        String file = write("c.json", changed).toString();
        String right = write("r.json", certificate(pair)).toString();
        String keys = keys(pair).toString();

        assertThat(verify("verify", "certificate", file, "--keys", keys)).isNotZero();
        assertThat(out).contains("certificate.not-authentic");
        assertThat(verify("verify", "certificate", right, "--keys", keys)).isZero();
        assertThat(verify("verify", "certificate", right, "--keys", keys(pair()).toString()))
                .isNotZero();
    }

    @Test
    void whatIsNoCertificateIsSaidToBeNone() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "not json");

        assertThat(verify("verify", "certificate", text.toString(), "--keys", text.toString()))
                .isNotZero();
        assertThat(out).contains("certificate.unreadable");
    }
}
