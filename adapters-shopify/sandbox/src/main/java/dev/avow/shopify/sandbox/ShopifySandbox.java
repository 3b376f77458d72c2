package dev.avow.shopify.sandbox;

import dev.avow.shopify.sandbox.web.LoopbackServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A running look-alike of Shopify on loopback. Everything it serves is a stand-in; {@code docs/sandbox.md} says what it
 * imitates and what it does not. Thread-safe; {@link #close()} frees every port and thread, and is idempotent.
 */
public final class ShopifySandbox implements AutoCloseable {

    private static final int THREADS = 32;
    private static final int REMEMBERED = 20;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    private final SandboxSettings settings;
    private final SandboxClock clock;
    private final AppAddress app = new AppAddress();
    private final Signer signer;
    private final WebhookSender sender;
    private final ExecutorService handlers = Executors.newFixedThreadPool(THREADS, ShopifySandbox::daemon);
    private final ExecutorService callers = Executors.newCachedThreadPool(ShopifySandbox::daemon);
    private final List<LoopbackServer> servers = new CopyOnWriteArrayList<>();
    private final Map<String, URI> storefronts = new ConcurrentHashMap<>();
    private final Deque<Sent> sent = new ArrayDeque<>();
    private Optional<Delivery> last = Optional.empty();

    private ShopifySandbox(SandboxSettings settings) {
        this.settings = settings;
        this.clock = new SandboxClock(settings.clock());
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .executor(callers)
                .build();
        this.signer = new Signer(settings.clientId(), settings.clientSecret(), clock, settings.ids());
        Signer otherApp = new Signer(settings.clientId(), "not-" + settings.clientSecret(), clock, settings.ids());
        this.sender = new WebhookSender(client, app, signer, otherApp, clock, settings.ids());
        AppProxy proxy = new AppProxy(client, app, signer, settings.bufferAnswers(), settings.appTimeout());
        ControlPanel control = new ControlPanel(this, settings, app);
        Admin admin = new Admin(settings.shops(), app, signer, this::startPage);
        open(control::answer);
        open(admin::answer);
        for (String shop : settings.shops()) {
            Storefront storefront = new Storefront(shop, app, proxy, this::startPage);
            storefronts.put(shop, open(storefront::answer).resolve("/"));
        }
    }

    /**
     * Starts a sandbox.
     *
     * @throws java.io.UncheckedIOException if one of its ports is taken; nothing is left running then
     */
    public static ShopifySandbox start(SandboxSettings settings) {
        return new ShopifySandbox(settings);
    }

    private URI open(LoopbackServer.Handler handler) {
        int first = settings.firstPort();
        try {
            LoopbackServer server = LoopbackServer.start(first == 0 ? 0 : first + servers.size(), handlers, handler);
            servers.add(server);
            return server.origin();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "shopify-sandbox");
        thread.setDaemon(true);
        return thread;
    }

    /** Tells where the app is, once it has started: scheme, host and port. */
    public void appAt(URI baseAddress) {
        app.set(baseAddress);
    }

    /** The page that lists all addresses, moves the clock and leads to the webhook buttons. */
    public URI startPage() {
        return servers.get(0).origin().resolve("/");
    }

    /** The admin with the app in its frame, opened with the first shop. */
    public URI admin() {
        return adminOrigin().resolve("/admin");
    }

    /**
     * The admin with the app in its frame, opened with this shop.
     *
     * @throws IllegalArgumentException if the sandbox has no such shop
     */
    public URI admin(String shop) {
        return adminOrigin().resolve("/admin?shop=" + known(shop));
    }

    /** The admin's origin, which the app must let frame its pages; App Bridge lies there as {@code /app-bridge.js}. */
    public URI adminOrigin() {
        return servers.get(1).origin();
    }

    /**
     * A shop's storefront.
     *
     * @throws IllegalArgumentException if the sandbox has no such shop
     */
    public URI storefront(String shop) {
        return Optional.ofNullable(storefronts.get(shop))
                .orElseThrow(() -> new IllegalArgumentException("the sandbox has no such shop"));
    }

    /** The app's client id. */
    public String clientId() {
        return settings.clientId();
    }

    /** The app's client secret. */
    public String clientSecret() {
        return settings.clientSecret();
    }

    /**
     * A fresh ID token, as the admin hands it to the app.
     *
     * @throws IllegalArgumentException if the sandbox has no such shop
     */
    public String idToken(String shop) {
        return signer.idToken(known(shop));
    }

    private String known(String shop) {
        if (!settings.shops().contains(shop)) {
            throw new IllegalArgumentException("the sandbox has no such shop");
        }
        return shop;
    }

    /** Sends a webhook once and waits for the answer. There are no retries. */
    public Sent send(Delivery delivery) {
        Sent result = sender.send(delivery);
        remember(delivery, result);
        return result;
    }

    /** Sends a webhook after a delay. */
    public CompletableFuture<Sent> sendLater(Delivery delivery, Duration delay) {
        return CompletableFuture.supplyAsync(
                () -> send(delivery),
                CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, callers));
    }

    /** Sends the last webhook again under the same id, as Shopify may; empty if there was none. */
    public Optional<Sent> sendAgain() {
        return last().map(this::send);
    }

    private synchronized Optional<Delivery> last() {
        return last;
    }

    private synchronized void remember(Delivery delivery, Sent result) {
        last = Optional.of(delivery.withWebhookId(result.webhookId()));
        sent.addFirst(result);
        while (sent.size() > REMEMBERED) {
            sent.removeLast();
        }
    }

    /** The last webhooks, newest first. */
    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The sandbox's time, which its signatures and tokens carry. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Moves the sandbox's time on, after the hook.
     *
     * @throws IllegalArgumentException if the duration is not positive
     */
    public void advance(Duration by) {
        clock.advance(by);
    }

    /** Calls this whenever time is moved on, so that the app's clock can follow. If it throws, time stays. */
    public void onAdvance(Consumer<Duration> hook) {
        clock.onAdvance(hook);
    }

    @Override
    public void close() {
        servers.forEach(LoopbackServer::close);
        handlers.shutdownNow();
        callers.shutdownNow();
    }
}
