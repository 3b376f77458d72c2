package dev.avow.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The servers do to a connection what a test tells them, spoken to without any client that would hide it. */
@Timeout(60)
class ScriptedServerTest {

    private static Socket ask(int port, String body) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write(("POST /v1/x HTTP/1.1\r\nHost: here\r\nContent-Length: "
                                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void scriptsAreTakenInTheirOrderAndTheLastOneStays() throws IOException {
        try (ScriptedServer server = ScriptedServer.of(
                x -> x.respond(429, "{}", "retry-after: 1"),
                x -> x.stream().event("ö").end())) {
            List<String> answers = new ArrayList<>();
            for (String body : List.of("one", "zwö", "three")) {
                try (Socket socket = ask(server.base().getPort(), body)) {
                    answers.add(rest(socket));
                }
            }

            assertThat(answers.get(0)).startsWith("HTTP/1.1 429").contains("retry-after: 1\r\n", "Connection: close");
            assertThat(answers.get(1)).contains("\r\n\r\na\r\ndata: ö\n\n\r\n0\r\n\r\n");
            assertThat(answers.get(2)).isEqualTo(answers.get(1));
            assertThat(server.received()).extracting(Request::body).containsExactly("one", "zwö", "three");
            assertThat(server.received().get(0).header("HOST")).containsExactly("here");
            assertThatThrownBy(server::onlyBody).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void hangUpIsSeenWhileNothingIsSaid() throws IOException {
        try (ScriptedServer server = ScriptedServer.of(x -> x.stream().stall());
                Socket socket = ask(server.base().getPort(), "?")) {
            server.awaitRequest();
            assertThat(server.hungUp().isDone()).isFalse();

            socket.shutdownOutput();

            server.awaitHangUp();
        }
    }

    @Test
    void resetIsNoEndInGoodOrder() throws IOException {
        CountDownLatch read = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.of(x -> {
                    x.stream();
                    await(read);
                    x.reset();
                });
                Socket socket = ask(server.base().getPort(), "?")) {
            InputStream in = socket.getInputStream();
            assertThat(in.read()).isEqualTo('H');
            read.countDown();

            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void lastingConnectionCarriesTheNextRequestAfterAnEndInGoodOrder() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        try (LoopbackServer server = LoopbackServer.start(true, x -> {
                    asked.add(x.body());
                    x.stream();
                    if (asked.size() < 2) {
                        x.end();
                    }
                });
                Socket socket = ask(server.port(), "one")) {
            InputStream in = socket.getInputStream();
            String first = new String(in.readNBytes(40), StandardCharsets.UTF_8);
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\ntwo".getBytes(StandardCharsets.UTF_8));

            String both = first + rest(socket);

            assertThat(both).containsOnlyOnce("0\r\n\r\n").doesNotContain("Connection: close");
            assertThat(asked).containsExactly("one", "two");
        }
    }

    /** A connection that is being accepted while the server closes ends as well: whoever waits for its words is told. */
    @Test
    void closingEndsAlsoWhatIsJustBeingAccepted() throws IOException {
        for (int i = 0; i < 100; i++) {
            LoopbackServer server = LoopbackServer.start(false, x -> x.stream().stall());
            try (Socket socket = ask(server.port(), "?")) {
                server.close();
                socket.setSoTimeout(30_000);

                assertThat(isOver(socket)).isTrue();
            }
        }
    }

    private static boolean isOver(Socket socket) {
        try {
            rest(socket);
            return true;
        } catch (IOException e) {
            return !(e instanceof SocketTimeoutException);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
