package dev.avow.adapters.llm.iam;

import dev.avow.adapters.llm.ProviderDialect;
import dev.avow.testkit.contract.RemoteLanguageModelContract;
import dev.avow.testkit.data.TestTime;
import dev.avow.testkit.http.ScriptedServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A model whose requests are signed keeps the duties LM-1 to LM-6 and LM-8, in front of a door that checks each signature. */
@Timeout(60)
class SignedContractTest implements RemoteLanguageModelContract {

    private static final ProviderDialect DIALECT = ProviderDialect.MESSAGES;

    private final List<ScriptedServer> servers = new ArrayList<>();
    private final TestTime time = new TestTime();

    @AfterEach
    void close() {
        servers.forEach(ScriptedServer::close);
    }

    @Override
    public RemoteScene saying(List<String> pieces) {
        return scene(Bedrock.saying(DIALECT, pieces, true));
    }

    @Override
    public RemoteScene stallingAfter(List<String> pieces) {
        return scene(exchange -> {
            Bedrock.say(exchange, DIALECT, pieces);
            exchange.stall();
        });
    }

    @Override
    public RemoteScene cutAfter(List<String> pieces) {
        return scene(Bedrock.saying(DIALECT, pieces, false));
    }

    @Override
    public RemoteScene refusing(String message) {
        return scene(exchange -> exchange.respond(400, "{\"message\":\"" + message + "\"}"));
    }

    private RemoteScene scene(ScriptedServer.Script script) {
        AwsDoor door = Keys.known(new AwsDoor(Bedrock.REGION, "bedrock-mantle", time));
        ScriptedServer server = ScriptedServer.of(door.before(script));
        servers.add(server);
        return new RemoteScene(
                Bedrock.model(
                        server.base(),
                        DIALECT,
                        new AwsRequestSigner(Keys.found(Keys.FIRST), Bedrock.REGION, "bedrock-mantle", time),
                        time,
                        true),
                server.hungUp(),
                () -> server.received().size());
    }
}
