import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends signed deliveries to one address at a steady rate, whether or not answers come: 10 % are repeated under the same id, 5 %
 * are forged. The same goes before for a while, to warm up, and is not counted. Then says what came back and counts what rests.
 *
 * <p>It shares its processors with what it measures, so it costs as little as it can: plain sockets, one request at a time on
 * each. Run with the PostgreSQL driver on the class path:
 *
 * <pre>java -cp postgresql.jar WebhookLoad.java URL SECRET RATE SECONDS JDBC_URL USER PASSWORD TABLE [PAUSE_AT PAUSE_SECONDS PID]</pre>
 *
 * With PAUSE_AT PostgreSQL, whose first process is PID, is stopped with all its processes at that second for so many seconds.
 * TABLE has a column webhook_id.
 */
public class WebhookLoad {

    private static final String SHOP = "load-lamps.myshopify.com";
    private static final int CONNECTIONS = 128;
    private static final int WARM_UP_SECONDS = 40;
    private static final int PATIENCE_MILLIS = 10_000;

    private record Delivery(String id, byte[] request, boolean forged, long due) {}

    private record Answered(Delivery delivery, long nanos, int status) {}

    private record Run(String id, Queue<Answered> answers, Map<String, Integer> failures, double took) {}

    private final URI to;
    private final Mac genuine;
    private final Mac forger;
    private final BlockingQueue<Delivery> waiting = new LinkedBlockingQueue<>();
    private volatile Queue<Answered> answers = new ConcurrentLinkedQueue<>();
    private volatile Map<String, Integer> failures = new ConcurrentHashMap<>();
    private volatile CountDownLatch open = new CountDownLatch(0);

    private WebhookLoad(URI to, String secret) throws Exception {
        this.to = to;
        this.genuine = mac(secret);
        this.forger = mac("another-secret-0123456789abcdef");
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread thread = new Thread(this::work);
            thread.setDaemon(true);
            thread.start();
        }
    }

    public static void main(String[] args) throws Exception {
        WebhookLoad load = new WebhookLoad(URI.create(args[0]), args[1]);
        int rate = Integer.parseInt(args[2]);
        load.send(rate / 4, WARM_UP_SECONDS / 4);
        load.send(rate, WARM_UP_SECONDS * 3 / 4);
        if (args.length > 9) {
            pause(Integer.parseInt(args[8]), Integer.parseInt(args[9]), Long.parseLong(args[10]));
        }
        Run run = load.send(rate, Integer.parseInt(args[3]));
        report(run);
        try (Connection connection = DriverManager.getConnection(args[4], args[5], args[6])) {
            count(run, connection, args[7]);
        }
    }

    private Run send(int rate, int seconds) throws Exception {
        String run = Long.toHexString(System.nanoTime());
        int total = rate * seconds;
        answers = new ConcurrentLinkedQueue<>();
        failures = new ConcurrentHashMap<>();
        open = new CountDownLatch(total);
        Random random = new Random(42);
        List<String> sent = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < total; i++) {
            // From when it was due: a sender that is held up must not hide it.
            long due = start + i * 1_000_000_000L / rate;
            int dice = random.nextInt(100);
            boolean repeated = dice >= 90 && sent.size() > 10;
            String id = repeated ? sent.get(sent.size() - 1 - random.nextInt(10)) : run + "-" + i;
            boolean forged = dice < 5;
            if (!repeated && !forged) {
                sent.add(id);
            }
            Delivery delivery = new Delivery(id, request(id, forged), forged, due);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            waiting.add(delivery);
        }
        open.await();
        return new Run(run, answers, failures, (System.nanoTime() - start) / 1e9);
    }

    private byte[] request(String id, boolean forged) {
        String body = "{\"id\":" + (1_000_000_000L + Integer.parseInt(id.substring(id.indexOf('-') + 1)))
                + ",\"run\":\"" + id.substring(0, id.indexOf('-')) + "\"}";
        byte[] mac = (forged ? forger : genuine).doFinal(body.getBytes(StandardCharsets.US_ASCII));
        String head = "POST " + to.getPath() + " HTTP/1.1\r\nHost: " + to.getAuthority()
                + "\r\nUser-Agent: Shopify-Captain-Hook\r\nAccept: */*\r\nContent-Type: application/json"
                + "\r\nX-Shopify-Topic: orders/delete\r\nX-Shopify-Shop-Domain: " + SHOP
                + "\r\nX-Shopify-API-Version: 2026-10\r\nX-Shopify-Webhook-Id: " + id
                + "\r\nX-Shopify-Hmac-Sha256: " + Base64.getEncoder().encodeToString(mac)
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    private void work() {
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), to.getPort())) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream());
                while (true) {
                    Delivery delivery = waiting.take();
                    try {
                        socket.getOutputStream().write(delivery.request);
                        answered(delivery, status(in));
                    } catch (IOException e) {
                        failures.merge(e.getClass().getSimpleName(), 1, Integer::sum);
                        answered(delivery, 0);
                        break;
                    }
                }
            } catch (IOException e) {
                failures.merge("no connection: " + e.getClass().getSimpleName(), 1, Integer::sum);
                LockSupport.parkNanos(100_000_000L);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void answered(Delivery delivery, int status) {
        answers.add(new Answered(delivery, System.nanoTime() - delivery.due, status));
        open.countDown();
    }

    private static int status(InputStream in) throws IOException {
        String first = line(in);
        int length = 0;
        boolean chunked = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).trim());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        if (chunked) {
            int chunk;
            do {
                chunk = Integer.parseInt(line(in).trim(), 16);
                in.skipNBytes(chunk + 2L);
            } while (chunk > 0);
        } else {
            in.skipNBytes(length);
        }
        return Integer.parseInt(first.substring(9, 12));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private static void report(Run run) {
        Map<String, Integer> statuses = new TreeMap<>();
        List<Long> nanos = new ArrayList<>();
        for (Answered one : run.answers) {
            statuses.merge((one.delivery.forged ? "forged " : "genuine ") + one.status, 1, Integer::sum);
            if (one.status == 200) {
                nanos.add(one.nanos);
            }
        }
        nanos.sort(null);
        System.out.printf("sent %d in %.1f s: %s %s%n", run.answers.size(), run.took, statuses, run.failures);
        if (!nanos.isEmpty()) {
            System.out.printf(
                    "acknowledged: p50 %.1f ms, p99 %.1f ms, slowest %.1f ms, %.0f/s%n",
                    at(nanos, 0.5), at(nanos, 0.99), at(nanos, 1), nanos.size() / run.took);
        }
    }

    private static void count(Run run, Connection connection, String table) throws Exception {
        Set<String> lost = new HashSet<>();
        Set<String> forged = new HashSet<>();
        for (Answered one : run.answers) {
            if (one.delivery.forged) {
                forged.add(one.delivery.id);
            } else if (one.status == 200) {
                lost.add(one.delivery.id);
            }
        }
        int stored = 0;
        int doubled = 0;
        int forgedStored = 0;
        try (ResultSet row = connection
                .createStatement()
                .executeQuery("SELECT webhook_id, count(*) FROM " + table + " WHERE webhook_id LIKE '" + run.id
                        + "-%' GROUP BY webhook_id")) {
            while (row.next()) {
                stored++;
                doubled += row.getInt(2) > 1 ? 1 : 0;
                forgedStored += forged.contains(row.getString(1)) ? 1 : 0;
                lost.remove(row.getString(1));
            }
        }
        System.out.printf(
                "stored %d, acknowledged but lost %d, doubled %d, forged but stored %d%n",
                stored, lost.size(), doubled, forgedStored);
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size()))) / 1e6;
    }

    private static void pause(int at, int seconds, long pid) {
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(at * 1_000L);
                signal("-STOP", pid);
                Thread.sleep(seconds * 1_000L);
                signal("-CONT", pid);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void signal(String signal, long pid) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", signal, Long.toString(pid)));
        ProcessHandle.of(pid).orElseThrow().descendants().forEach(child -> command.add(Long.toString(child.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static Mac mac(String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac;
    }
}
