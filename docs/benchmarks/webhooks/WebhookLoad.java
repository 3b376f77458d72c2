import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends signed deliveries to one address at a steady rate, whether or not answers come: 10 % are repeated under the same id, 5 %
 * are forged. Then counts what rests. Run with the PostgreSQL driver on the class path:
 *
 * <pre>java -cp postgresql.jar WebhookLoad.java URL SECRET RATE SECONDS JDBC_URL USER PASSWORD TABLE [PAUSE_AT PAUSE_SECONDS PID]</pre>
 *
 * With PAUSE_AT PostgreSQL, whose first process is PID, is stopped with all its processes at that second for so many seconds. TABLE has a column webhook_id.
 */
public class WebhookLoad {

    private static final String SHOP = "load-lamps.myshopify.com";

    private record Sent(String id, boolean forged, long nanos, int status) {}

    public static void main(String[] args) throws Exception {
        URI to = URI.create(args[0]);
        String secret = args[1];
        int rate = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        String run = Long.toHexString(System.nanoTime());
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
        ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();
        Map<String, Integer> failures = new ConcurrentHashMap<>();
        Semaphore open = new Semaphore(4_000);
        Random random = new Random(42);
        List<String[]> recent = new ArrayList<>();
        List<CompletableFuture<?>> all = new ArrayList<>();
        if (args.length > 9) {
            pause(Integer.parseInt(args[8]), Integer.parseInt(args[9]), Long.parseLong(args[10]));
        }
        long start = System.nanoTime();
        int total = rate * seconds;
        for (int i = 0; i < total; i++) {
            long due = start + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int dice = random.nextInt(100);
            boolean forged = dice < 5;
            String[] delivery;
            if (dice >= 90 && recent.size() > 10) {
                delivery = recent.get(recent.size() - 1 - random.nextInt(10));
            } else {
                delivery =
                        new String[] {run + "-" + i, "{\"id\":" + (1_000_000_000L + i) + ",\"run\":\"" + run + "\"}"};
                if (!forged) {
                    recent.add(delivery);
                }
            }
            byte[] body = delivery[1].getBytes(StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.newBuilder(to)
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json")
                    .header("X-Shopify-Topic", "orders/delete")
                    .header("X-Shopify-Shop-Domain", SHOP)
                    .header("X-Shopify-API-Version", "2026-10")
                    .header("X-Shopify-Webhook-Id", delivery[0])
                    .header("X-Shopify-Hmac-Sha256", hmac(forged ? "another-secret-0123456789abcdef" : secret, body))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            open.acquire();
            // From when it was due: a sender that is held up must not hide it.
            all.add(client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .handle((answer, failure) -> {
                        open.release();
                        int status = failure == null ? answer.statusCode() : 0;
                        if (failure != null) {
                            failures.merge(failure.getClass().getSimpleName(), 1, Integer::sum);
                        }
                        sent.add(new Sent(delivery[0], forged, System.nanoTime() - due, status));
                        return null;
                    }));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        double took = (System.nanoTime() - start) / 1e9;
        report(sent, failures, took, args, run);
    }

    private static void report(
            ConcurrentLinkedQueue<Sent> sent, Map<String, Integer> failures, double took, String[] args, String run)
            throws Exception {
        Map<String, Integer> statuses = new TreeMap<>();
        java.util.Set<String> acknowledged = new java.util.HashSet<>();
        List<Long> nanos = new ArrayList<>();
        for (Sent one : sent) {
            statuses.merge((one.forged ? "forged " : "genuine ") + one.status, 1, Integer::sum);
            if (one.status == 200) {
                acknowledged.add(one.id);
                nanos.add(one.nanos);
            }
        }
        nanos.sort(null);
        System.out.printf("sent %d in %.1f s: %s %s%n", sent.size(), took, statuses, failures);
        if (!nanos.isEmpty()) {
            System.out.printf(
                    "acknowledged: p50 %.1f ms, p99 %.1f ms, slowest %.1f ms, %.0f/s%n",
                    at(nanos, 0.5), at(nanos, 0.99), at(nanos, 1), nanos.size() / took);
        }
        try (Connection connection = DriverManager.getConnection(args[4], args[5], args[6]);
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT webhook_id, count(*) FROM " + args[7] + " WHERE webhook_id LIKE '" + run
                                + "-%' GROUP BY webhook_id")) {
            int stored = 0;
            int doubled = 0;
            while (row.next()) {
                stored++;
                doubled += row.getInt(2) > 1 ? 1 : 0;
                acknowledged.remove(row.getString(1));
            }
            System.out.printf(
                    "stored %d, acknowledged but lost %d, doubled %d%n", stored, acknowledged.size(), doubled);
        }
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

    private static String hmac(String secret, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }
}
