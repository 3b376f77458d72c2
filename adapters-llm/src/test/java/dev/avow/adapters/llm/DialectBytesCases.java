package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.testkit.http.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What may stand between a server's words and us, in any dialect: bytes, lines and things nobody knows. */
interface DialectBytesCases {

    Frames frames();

    private ModelOutcome ask(Heard heard, ScriptedServer.Script script) {
        try (ScriptedServer stub = ScriptedServer.of(script)) {
            return Models.model(stub, frames().dialect(), Models.PATIENT)
                    .answer(Chats.SHOP, Chats.question("Do you ship abroad?"), heard)
                    .await();
        }
    }

    @Test
    default void bytesOfOneCharacterMayComeInTwoFrames() {
        Heard heard = new Heard();
        byte[] bytes = ("data: " + frames().text("på söndag 🪔") + "\n\n").getBytes(StandardCharsets.UTF_8);

        ModelOutcome outcome = ask(heard, x -> {
            x.stream();
            for (byte one : bytes) {
                x.frame(new byte[] {one});
            }
            x.event(frames().end()).end();
        });

        assertThat(outcome).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(heard.text()).isEqualTo("på söndag 🪔");
    }

    @Test
    default void carriageReturnsCommentsAndUnknownThingsAreIgnored() {
        Heard heard = new Heard();

        ModelOutcome outcome = ask(
                heard,
                x -> x.stream()
                        .frame("\uFEFFdata: " + frames().text("Oh ") + "\r\n\r\n: hello\r\n\r\n")
                        .frame("event: whatever\r\nid: 7\r\nretry: 10\r\nnonsense\r\n")
                        .frame("data: " + frames().text("Yes") + "\r\n\r\n")
                        .frame(": keep-alive\r\n\r\n")
                        .frame("data: " + frames().unknown() + "\r\n\r\n")
                        .frame("data: []\r\n\r\ndata: 7\r\n\r\n")
                        .frame("data: " + frames().end().replace("\n", "\r\n") + "\r\n\r\n")
                        .end());

        assertThat(outcome).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(heard.text()).isEqualTo("Oh Yes");
    }

    @Test
    default void lastEventMayLackItsEmptyLine() {
        Heard heard = new Heard();

        ModelOutcome outcome = ask(
                heard,
                x -> x.stream()
                        .event(frames().text("Yes"))
                        .frame("data: " + frames().end())
                        .end());

        assertThat(outcome).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(heard.text()).isEqualTo("Yes");
    }

    @Test
    default void eventOnSeveralDataLinesIsOne() {
        String event = frames().text("Yes");
        int comma = event.indexOf(',') + 1;
        Heard heard = new Heard();

        ask(
                heard,
                x -> x.stream()
                        .frame("data: " + event.substring(0, comma) + "\ndata:" + event.substring(comma) + "\n\n")
                        .event(frames().end())
                        .end());

        assertThat(heard.text()).isEqualTo("Yes");
    }

    @Test
    default void whatIsNotJsonIsTheServersFault() {
        assertThat(Models.failure(ask(
                        new Heard(), x -> x.stream().event("<html>busy</html>").end())))
                .isEqualTo(ModelFailure.SERVER);
    }

    @Test
    default void wholeDocumentInsteadOfAStreamIsACutStream() {
        assertThat(Models.failure(ask(new Heard(), x -> x.respond(200, "{\"choices\":[],\"status\":\"completed\"}"))))
                .isEqualTo(ModelFailure.CUT_STREAM);
    }

    @Test
    default void endlessLineIsEndedBeforeItFillsTheMemory() {
        byte[] megabyte = new byte[1024 * 1024];
        Arrays.fill(megabyte, (byte) 'a');

        ModelOutcome outcome = ask(new Heard(), x -> {
            x.stream().event(frames().text("Yes"));
            while (true) {
                x.frame(megabyte);
            }
        });

        assertThat(Models.failure(outcome)).isEqualTo(ModelFailure.CONNECTION);
    }
}
