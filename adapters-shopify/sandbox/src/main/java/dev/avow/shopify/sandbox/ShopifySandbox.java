package dev.avow.shopify.sandbox;

import dev.avow.shopify.sandbox.install.Secrets;
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
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A running look-alike of Shopify on loopback. Everything it serves is a stand-in; {@code docs/sandbox.md} says what it
 * imitates and what it does not. Thread-safe; {@link #close()} frees every port and thread, and is idempotent.
 */
public final class ShopifySandbox implements AutoCloseable {

    private static final int THREADS = 32;
    private static final int REMEMBERED = 10_000;
    private static final long HEARTBEAT_MILLIS = 100;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    private final SandboxSettings settings;
    private final SandboxClock clock;
    private final AppAddress app = new AppAddress();
    private final World world;
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
        this.world =
                new World(settings, clock, app, this::send, () -> adminOrigin().toString(), this::startPage);
        this.sender = new WebhookSender(client, app, signers(), clock, settings.ids());
        AppProxy proxy = new AppProxy(client, app, world.signer(), settings.bufferAnswers(), settings.appTimeout());
        ControlPanel control = new ControlPanel(this, settings, app);
        Admin admin = new Admin(settings.shops(), app, world, this::startPage);
        open(control::answer);
        open(admin::answer);
        for (String shop : settings.shops()) {
            Storefront storefront =
                    new Storefront(shop, proxy, world.known(shop).online());
            URI address = open(storefront::answer).resolve("/");
            storefronts.put(shop, address);
            world.known(shop).shop().storefrontAt(address);
        }
    }

    private Map<Delivery.Signing, Signer> signers() {
        Secrets secrets = world.client().secrets();
        Signer current = signer(secrets::ofWebhooks);
        return Map.of(
                Delivery.Signing.GENUINE,
                current,
                Delivery.Signing.RESERIALISED,
                current,
                Delivery.Signing.FORGED,
                current,
                Delivery.Signing.OTHER_SECRET,
                signer(() -> "not-" + secrets.current()),
                Delivery.Signing.OLD_SECRET,
                signer(() -> secrets.old().orElse(secrets.current())),
                Delivery.Signing.NEW_SECRET,
                signer(secrets::current));
    }

    private Signer signer(Supplier<String> secret) {
        return new Signer(settings.clientId(), secret, clock, settings.ids());
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
        return adminOrigin().resolve("/admin?shop=" + world.known(shop).domain());
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

    /** The app's newest client secret. */
    public String clientSecret() {
        return world.client().secrets().current();
    }

    /** The app's client secrets, to rotate and revoke. */
    public Secrets secrets() {
        return world.client().secrets();
    }

    /** Takes the app's configuration file as deployed: what it subscribes to is sent, and nothing else. */
    public void deploy(String file) {
        world.client().subscriptions().deploy(file);
    }

    /**
     * A shop.
     *
     * @throws IllegalArgumentException if the sandbox has no such shop
     */
    public SandboxShop shop(String domain) {
        return world.known(domain);
    }

    /** Where shops are reached in place of {@code https://{shop}}: an address with {@code {shop}} in it. */
    public String shopTemplate() {
        return adminOrigin() + "/shops/{shop}";
    }

    /** What apps asked for at shops, newest first. */
    public List<Asked> asked() {
        return world.asked();
    }

    /**
     * A fresh ID token, as the admin hands it to the app.
     *
     * @throws IllegalArgumentException if the sandbox has no such shop
     */
    public String idToken(String shop) {
        return world.signer().idToken(world.known(shop).domain());
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

    /**
     * Sends all webhooks that are due, one after the other, and says how many. Nothing is sent by itself, unless
     * {@link #sendByItself()} was called.
     */
    public int settle() {
        return world.queue().settle();
    }

    /** Sends webhooks as they become due, from now on. */
    public void sendByItself() {
        callers.execute(() -> {
            while (!callers.isShutdown()) {
                settle();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(HEARTBEAT_MILLIS));
            }
        });
    }

    /** How many webhooks wait. */
    public int waiting() {
        return world.queue().size();
    }

    /** Forgets all webhooks that wait. */
    public void forgetWaiting() {
        world.queue().clear();
    }

    /** What happens meanwhile is told to nobody; for filling shops. */
    public void quietly(Runnable work) {
        world.queue().quietly(work);
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
     * Moves the sandbox's time on, after the hook. On the way it stops wherever webhooks are due and sends them.
     *
     * @throws IllegalArgumentException if the duration is not positive
     */
    public void advance(Duration by) {
        Duration left = by;
        settle();
        do {
            Duration rest = left;
            Duration step = world.queue()
                    .nextDue()
                    .map(due -> Duration.between(now(), due))
                    .filter(until -> !until.isNegative() && !until.isZero() && until.compareTo(rest) < 0)
                    .orElse(rest);
            clock.advance(step);
            settle();
            left = left.minus(step);
        } while (!left.isZero());
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
