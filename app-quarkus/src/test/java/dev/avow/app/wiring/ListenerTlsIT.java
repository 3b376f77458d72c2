package dev.avow.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.app.testing.AppProcess;
import dev.avow.app.testing.PackagedSurroundings;
import dev.avow.testkit.http.FreePorts;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar with a certificate of its own: which TLS its listener speaks (S0-01, S2-10, S3-17, S4-12). */
class ListenerTlsIT {

    private static final int HANDSHAKE = 22;
    private static final int ALERT = 21;
    private static final int PROTOCOL_VERSION = 70;
    private static final int TLS_1_1 = 0x0302;
    private static final int TLS_1_2 = 0x0303;

    @TempDir
    Path folder;

    private final int port = FreePorts.one();
    /** Of each test: a milder policy than the last one would have to wait for its notice. */
    private PackagedSurroundings around;

    private TlsServer.Key key;

    @BeforeEach
    void start() throws Exception {
        around = new PackagedSurroundings(folder);
        key = TlsServer.Key.make(folder);
    }

    @AfterEach
    void stop() {
        around.close();
    }

    /** Settings that name older versions bring none of them back. */
    @Test
    void s0_01_s2_10_theListenerSpeaksTls12And13AndNothingOlder() throws Exception {
        Map<String, String> settings = settings("1.2");
        settings.put("QUARKUS_HTTP_SSL_PROTOCOLS", "TLSv1.3,TLSv1.2,TLSv1.1,TLSv1");
        try (AppProcess app = AppProcess.start(settings)) {
            app.awaitReady();

            assertThat(spoken("TLSv1.2")).isEqualTo("TLSv1.2");
            assertThat(spoken("TLSv1.3")).isEqualTo("TLSv1.3");
            assertThat(answer(TLS_1_2)).as("a greeting that is well-formed").isEqualTo(HANDSHAKE);
            assertThat(answer(TLS_1_1)).isEqualTo(-PROTOCOL_VERSION);
        }
    }

    @Test
    void s4_12_aPolicyOfTls13IsKeptByTheListenerToo() throws Exception {
        try (AppProcess app = AppProcess.start(settings("1.3"))) {
            app.awaitReady();

            assertThat(spoken("TLSv1.3")).isEqualTo("TLSv1.3");
            assertThatThrownBy(() -> spoken("TLSv1.2")).isInstanceOf(SSLException.class);
            assertThat(answer(TLS_1_2)).isEqualTo(-PROTOCOL_VERSION);
        }
    }

    @Test
    void s4_12_settingsThatAllowNothingThatThePolicyDoesStopTheStart() throws Exception {
        Map<String, String> settings = settings("1.3");
        settings.put("QUARKUS_HTTP_SSL_PROTOCOLS", "TLSv1.2");
        try (AppProcess app = AppProcess.start(settings)) {
            assertThat(app.awaitEnd(Duration.ofSeconds(60))).isNotZero();
            assertThat(app.log()).contains("listener.older-tls (quarkus.http.ssl.protocols)");
        }
    }

    private Map<String, String> settings(String oldest) throws IOException {
        Path policy = Files.writeString(
                folder.resolve("avow.yaml"), "profiles: [short-chat]\nsecurity.tls: \"" + oldest + "\"\n");
        Map<String, String> settings = around.settings();
        settings.put("AVOW_POLICY", policy.toString());
        settings.put("QUARKUS_HTTP_SSL_PORT", Integer.toString(port));
        settings.putAll(key.settings());
        return settings;
    }

    /** What a client that offers one version ends up with. */
    private String spoken(String version) throws IOException, GeneralSecurityException {
        try (SSLSocket socket =
                (SSLSocket) key.trusting().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    /**
     * What the listener answers a client whose newest version that is: the kind of its record, or the code of its alert below zero. The
     * JDK's own client does not offer old versions any more.
     */
    private int answer(int newest) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(greeting(newest));
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            int kind = answer.readUnsignedByte();
            if (kind != ALERT) {
                return kind;
            }
            answer.skipNBytes(5);
            return -answer.readUnsignedByte();
        }
    }

    /** A ClientHello (RFC 5246, 7.4.1.2): suites for ECDSA of both versions, the curves and signatures that the JDK's keys have. */
    private static byte[] greeting(int version) {
        byte[] suites = HexFormat.of().parseHex("c02bc02cc009c00a");
        byte[] extensions =
                HexFormat.of().parseHex("000a0008000600170018001d" + "000b00020100" + "000d00080006040305030603");
        int body = 2 + 32 + 1 + 2 + suites.length + 2 + 2 + extensions.length;
        return ByteBuffer.allocate(5 + 4 + body)
                .put((byte) HANDSHAKE)
                .putShort((short) 0x0301)
                .putShort((short) (4 + body))
                .putInt(1 << 24 | body)
                .putShort((short) version)
                .put(new byte[32])
                .put((byte) 0)
                .putShort((short) suites.length)
                .put(suites)
                .putShort((short) 0x0100)
                .putShort((short) extensions.length)
                .put(extensions)
                .array();
    }
}
