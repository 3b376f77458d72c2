package dev.avow.adapters.llm;

import dev.avow.testkit.contract.RemoteLanguageModelContract;
import dev.avow.testkit.http.Exchange;
import dev.avow.testkit.http.ScriptedServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;

/** All dialects keep the port's duties LM-1 to LM-6 and LM-8; {@link ProviderRequestTest} has LM-7. */
@Timeout(60)
class ProviderContractTest {

    @Nested
    class Responses extends Scenes {
        Responses() {
            super(new Frames.Responses());
        }
    }

    @Nested
    class Chat extends Scenes {
        Chat() {
            super(new Frames.Chat());
        }
    }

    @Nested
    class Messages extends Scenes {
        Messages() {
            super(new Frames.Messages());
        }
    }

    abstract static class Scenes implements RemoteLanguageModelContract {

        private final Frames frames;
        private final List<ScriptedServer> stubs = new ArrayList<>();

        Scenes(Frames frames) {
            this.frames = frames;
        }

        @AfterEach
        void close() {
            stubs.forEach(ScriptedServer::close);
        }

        @Override
        public RemoteScene saying(List<String> pieces) {
            return scene(x -> say(x, pieces).event(frames.end()).end());
        }

        @Override
        public RemoteScene stallingAfter(List<String> pieces) {
            return scene(x -> say(x, pieces).stall());
        }

        @Override
        public RemoteScene cutAfter(List<String> pieces) {
            return scene(x -> say(x, pieces).end());
        }

        @Override
        public RemoteScene refusing(String message) {
            return scene(x -> x.respond(400, "{\"error\":{\"message\":\"" + message + "\"}}"));
        }

        private RemoteScene scene(ScriptedServer.Script script) {
            ScriptedServer stub = ScriptedServer.of(script);
            stubs.add(stub);
            ProviderLanguageModel model = new ProviderLanguageModel(
                    Models.provider(stub.base(), frames.dialect()).build(),
                    Models.transport(Models.PATIENT, System::nanoTime, Models.FREE));
            return new RemoteScene(model, stub.hungUp(), () -> stub.received().size());
        }

        private Exchange say(Exchange exchange, List<String> pieces) throws IOException {
            exchange.stream();
            for (String piece : pieces) {
                exchange.event(frames.text(piece));
            }
            return exchange;
        }
    }
}
