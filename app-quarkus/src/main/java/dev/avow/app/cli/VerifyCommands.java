package dev.avow.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.avow.core.rights.CanonicalJson;
import dev.avow.core.rights.ErasureCertificate;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code avow verify certificate FILE}: checks a certificate of erasure with nothing but files. */
public final class VerifyCommands {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Check check;

    /** Whether a signature is that of a text under a public key. */
    @FunctionalInterface
    public interface Check {
        /** Signature and key are base64url. */
        boolean verifies(byte[] text, String signature, String publicKey);
    }

    /** Puts the commands together. */
    public VerifyCommands(Check check) {
        this.check = check;
    }

    /** The commands. */
    public CommandSpec spec() {
        CommandSpec certificate = Commands.command(
                "certificate", "Checks the signature of a certificate of erasure, and whose it is.", this::certificate);
        certificate.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("FILE")
                .arity("1")
                .required(true)
                .type(String.class)
                .description("the certificate, alone or as it was fetched with its code")
                .build());
        certificate.addOption(
                Commands.option("--keys", "KEYS", true, "a copy of /.well-known/avow-certificate-keys.json"));
        certificate.addOption(Commands.option(
                "--subject", "PART", false, "what the subject was found by, such as email:mara@example.com"));
        certificate.addOption(Commands.option(
                "--nonce", "NONCE", false, "opens the commitments; taken from the file if it is there"));
        CommandSpec group = Commands.group("verify", "Checks what Avow has signed, without any service.");
        group.addSubcommand("certificate", certificate);
        return group;
    }

    private int certificate(ParseResult parsed, PrintWriter out) {
        Optional<JsonNode> file = read(parsed.matchedPositionalValue(0, ""));
        Optional<JsonNode> keys = read(parsed.matchedOptionValue("--keys", ""));
        if (file.isEmpty() || keys.isEmpty()) {
            out.println("certificate.unreadable");
            return CommandLine.ExitCode.SOFTWARE;
        }
        JsonNode certificate = file.get().has("certificate") ? file.get().get("certificate") : file.get();
        if (!isSigned(certificate, keys.get())) {
            out.println("certificate.not-authentic");
            return CommandLine.ExitCode.SOFTWARE;
        }
        out.println("The signature is right.");
        String subject = parsed.matchedOptionValue("--subject", "");
        if (!subject.isEmpty()) {
            String nonce = parsed.matchedOptionValue(
                    "--nonce", file.get().path("nonce").asText());
            return opens(certificate, nonce, subject, out);
        }
        return CommandLine.ExitCode.OK;
    }

    private static int opens(JsonNode certificate, String nonce, String subject, PrintWriter out) {
        String commitment = ErasureCertificate.commitment(nonce, subject);
        for (JsonNode each : certificate.path("commitments")) {
            if (each.asText().equals(commitment)) {
                out.println("It is about that subject.");
                return CommandLine.ExitCode.OK;
            }
        }
        out.println("certificate.another-subject");
        return CommandLine.ExitCode.SOFTWARE;
    }

    private boolean isSigned(JsonNode certificate, JsonNode keys) {
        if (!certificate.isObject()) {
            return false;
        }
        ObjectNode signed = certificate.deepCopy();
        JsonNode signature = signed.remove("signature");
        if (signature == null) {
            return false;
        }
        try {
            byte[] text =
                    CanonicalJson.of(JSON.convertValue(signed, Object.class)).getBytes(StandardCharsets.UTF_8);
            for (JsonNode key : keys.path("keys")) {
                if (key.path("kid").asText().equals(signature.path("key").asText())) {
                    return check.verifies(
                            text,
                            signature.path("value").asText(),
                            key.path("x").asText());
                }
            }
            return false;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<JsonNode> read(String file) {
        try {
            return Optional.ofNullable(JSON.readTree(Files.readString(Path.of(file))));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
