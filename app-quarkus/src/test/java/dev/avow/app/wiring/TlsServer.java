package dev.avow.app.wiring;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** A server on this machine that speaks one version of TLS and answers with its name. */
final class TlsServer implements AutoCloseable {

    private final HttpsServer server;

    private TlsServer(HttpsServer server) {
        this.server = server;
    }

    static TlsServer speaking(String version, Key key) throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SSLContext context = key.serving();
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters only = context.getDefaultSSLParameters();
                only.setProtocols(new String[] {version});
                parameters.setSSLParameters(only);
            }
        });
        server.createContext("/", exchange -> {
            String spoken = ((HttpsExchange) exchange).getSSLSession().getProtocol();
            byte[] body = spoken.getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return new TlsServer(server);
    }

    URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A key with a certificate for localhost, made for one test by the JDK's own tool. */
    static final class Key {

        private static final char[] PASSWORD = "made-for-one-test".toCharArray();

        private final Path file;
        private final KeyStore store;

        private Key(Path file, KeyStore store) {
            this.file = file;
            this.store = store;
        }

        /** The settings with which a Quarkus app serves with it. */
        Map<String, String> settings() {
            return Map.of(
                    "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE",
                    file.toAbsolutePath().toString(),
                    "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_PASSWORD",
                    new String(PASSWORD));
        }

        static Key make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
            Path file = folder.resolve("key.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "test",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.log").toFile())
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool failed");
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream stream = Files.newInputStream(file)) {
                store.load(stream, PASSWORD);
            }
            return new Key(file, store);
        }

        SSLContext serving() throws GeneralSecurityException {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        }

        SSLContext trusting() throws GeneralSecurityException {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            try {
                trusted.load(null, null);
            } catch (IOException e) {
                throw new GeneralSecurityException("an empty key store is made of nothing", e);
            }
            trusted.setCertificateEntry("test", store.getCertificate("test"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        }
    }
}
