package dev.avow.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The demo's policy file: the chat that forgets after two days, and whoever's model was named as its recipient. */
final class DemoPolicy {

    private static final String CHAT = """
            # Made by the demo at each start. Nobody was promised a notice, so a change counts at once.
            profiles: [short-chat]
            notice.material.days: 0
            contact:
              privacy: privacy@maker.example
              security: security@maker.example
              authority: the data-protection authority of the maker's country, named by whoever starts the demo
            """;

    private static final String RECIPIENT = """
            recipients:
              model:
                name: The provider of the model
                kind: sub-processor
                purposes: [answering]
                hosts: ["%s"]
                region: US
                transfer: standard-clauses
                keeps: 30 days
                evidence: https://developers.openai.com/docs/guides/your-data
                reviewer: whoever started the demo
                reviewed: 2026-11-21
                expires: 2199-12-31
            """;

    private DemoPolicy() {}

    /** The file's text. */
    static String of(Optional<String> modelHost) {
        return CHAT + modelHost.map(RECIPIENT::formatted).orElse("");
    }

    /** Writes it and says where it is. */
    static Path write(Path data, DemoModel model) throws IOException {
        Path file = data.resolve("avow.yaml");
        OwnersFiles.write(file, of(model.host()).getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
