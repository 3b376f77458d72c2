package dev.avow.app.wiring;

import dev.avow.core.disclosure.StaffRole;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The service's settings. Every wrong one is listed at start. */
@ConfigMapping(prefix = "avow")
public interface AvowConfig {

    /** Where browsers reach this service, for example {@code https://chat.example.com}; no trailing slash. */
    URI publicUrl();

    /** The Shopify app. */
    @Valid
    Shopify shopify();

    /** The shops that may use the service, by their {@code myshopify.com} domain. */
    Map<String, @Valid Shop> shops();

    /** Whether real people's data is in it. */
    @WithDefault("production")
    Surroundings environment();

    /** Keys. */
    @Valid
    Secrets secrets();

    /** The app maker's policy file; without one it is {@code avow.yaml} where the service is started, if there is one. */
    Optional<Path> policy();

    /** When what is over is removed. */
    @Valid
    Retention retention();

    /** How webhooks are worked on. */
    @Valid
    Webhooks webhooks();

    /** What runs by the clock about installations. */
    InstallationWork installations();

    /** What runs by the clock about carts that were left. */
    RecoveryWork recovery();

    /** Requests of data subjects. */
    @Valid
    Rights rights();

    /** The audit trail. */
    @Valid
    Audit audit();

    /** What one conversation may hold, and how fast messages may come. */
    @Valid
    Chat chat();

    /** Contacts that shoppers leave. */
    @Valid
    Leads leads();

    /** Order status and returns. */
    @Valid
    Orders orders();

    /** Visits by partners' links. */
    @Valid
    Referral referral();

    /** What the assistant answers from. */
    @Valid
    Knowledge knowledge();

    /** The model of vectors for searching by meaning. */
    @Valid
    Embedding embedding();

    /** The language model that is asked first. */
    @Valid
    Model model();

    /** Further models, by names of your choice. */
    Map<String, @Valid Model> models();

    /** The models that are asked when the first one failed, in their order; the last is the answerer without a model. */
    Optional<List<String>> modelFallbacks();

    /** The staff of the app's maker; without it there is no staff face. */
    Optional<@Valid Staff> staff();

    /** The stores, by their names in the inventory: {@code postgresql} and {@code mongodb}. */
    Map<String, @Valid Store> stores();

    /** Time. */
    Clock clock();

    /** What the assistant answers from. */
    interface Knowledge {
        /** How often this instance asks whether a shop is to be read. */
        @WithDefault("60S")
        Duration lookEvery();

        /** The least time between two readings of all that a shop shows. */
        @WithDefault("6H")
        Duration readEvery();
    }

    /** Visits by partners' links. */
    interface Referral {
        /** The name of the link's parameter; the storefront's script must be told the same. */
        @WithDefault("ref")
        @NotBlank
        String parameter();

        /** Visits of one shop that are looked at in a minute. */
        @WithDefault("600")
        @Min(1)
        int shopClicksPerMinute();

        /** How often shops are looked for whose orders are due to be asked for. */
        @WithDefault("60S")
        Duration lookEvery();

        /** How often it is asked whether the books of commissions are due to be compared. */
        @WithDefault("60S")
        Duration booksEvery();
    }

    /** The Shopify app's credentials and addresses. */
    interface Shopify {
        /** The app's client id. */
        @NotBlank
        String clientId();

        /** The app's client secret; keys all of Shopify's signatures. */
        @NotBlank
        String clientSecret();

        /** The secret before the last rotation, while Shopify may still sign with it. */
        Optional<String> oldClientSecret();

        /** The App Bridge script. */
        @WithDefault("https://cdn.shopify.com/shopifycloud/app-bridge.js")
        URI appBridgeUrl();

        /** Where a shop answers, with {@code {shop}} for its domain: another address for a sandbox. */
        @WithDefault("https://{shop}")
        String address();

        /** The version of the Admin interface; the documents were written for the default. */
        @WithDefault("2026-10")
        String apiVersion();

        /** Origins that may frame merchant pages beside Shopify's own admin: for a sandbox. */
        Optional<List<URI>> adminOrigins();
    }

    /** One shop. */
    interface Shop {
        /** Further origins of the storefront, beside the shop's own domain. */
        Optional<List<URI>> storefrontOrigins();

        /** How the shop writes its order numbers: {@code #{number}-EU}, or an example such as {@code LUX-1001}. */
        Optional<String> orderFormat();

        /** Phone numbers and mail addresses that the shop publishes itself. */
        Optional<List<String>> contacts();

        /** What the assistant answers from. */
        Optional<List<@Valid Faq>> faq();

        /** Options of the policy in which this shop is stricter than the app. */
        Map<String, String> policy();

        /** The models that answer this shop, in their order, instead of everybody's; {@code main} is the first one. */
        Optional<List<String>> models();

        /** The texts that the shop's merchant has attested to whoever configures the shop, such as chat-notice-1. */
        Optional<Set<String>> attests();
    }

    /** One entry of a shop's frequently asked questions. */
    interface Faq {
        /** What people ask. */
        @NotBlank
        String question();

        /** What the merchant says to it. */
        @NotBlank
        String answer();
    }

    /** Keys of the service itself. */
    interface Secrets {
        /** 32 random bytes in Base64, for example from {@code openssl rand -base64 32}. All our keys derive from it. */
        @NotBlank
        String masterKey();

        /**
         * Keys that still open what they once sealed; also the next key, until every instance knows it. What they sealed
         * passes to the master key by itself.
         */
        Optional<List<String>> oldMasterKeys();

        /** How often what an old key sealed is looked for and sealed again. */
        @WithDefault("1H")
        Duration resealEvery();
    }

    /** Requests of data subjects. */
    interface Rights {
        /**
         * The directory of the suppression journal: on a disk that is neither store's and is not restored together with one,
         * shared by all instances.
         */
        @WithDefault("avow-journal")
        Path journal();
    }

    /** The audit trail. */
    interface Audit {
        /**
         * Where signed heads of the trail are kept: an address that begins with {@code https://}, or a file; without it a file
         * beside the suppression journal.
         */
        Optional<String> anchors();

        /** What is sent to the address as a bearer's token. */
        Optional<String> anchorsToken();

        /** How often a head is kept. */
        @WithDefault("24H")
        Duration anchorEvery();
    }

    /** Sweeping. */
    interface Retention {
        /** How often the sweep removes what is over. */
        @WithDefault("60S")
        Duration sweepEvery();
    }

    /** Working on webhooks. */
    interface Webhooks {
        /** Threads of this instance that work on what was kept. */
        @WithDefault("4")
        @Min(1)
        @Max(64)
        int workers();

        /** Whether they work by themselves; off in tests that call them. */
        @WithDefault("true")
        boolean wake();

        /** How often they look for what nobody woke them for. */
        @WithDefault("2S")
        Duration pollEvery();

        /** How often somebody looks whether anything is stuck. */
        @WithDefault("60S")
        Duration watchEvery();
    }

    /** What runs by the clock about installations. */
    interface InstallationWork {
        /** How often the deletions that uninstalls set going are taken up. */
        @WithDefault("60S")
        Duration carryOutEvery();

        /** How often shops are looked for that Shopify has not confirmed for half a day. */
        @WithDefault("15M")
        Duration confirmEvery();

        /** How often tokens are looked for that would die unused. */
        @WithDefault("6H")
        Duration keepAliveEvery();
    }

    /** What runs by the clock about carts that were left. */
    interface RecoveryWork {
        /** How often checkouts that are due get their decision. */
        @WithDefault("30S")
        Duration decideEvery();

        /** How often what may be mailed about is taken on. */
        @WithDefault("15S")
        Duration mailEvery();

        /** How often shops are looked for that were not polled for a quarter of an hour. */
        @WithDefault("5M")
        Duration pollEvery();

        /** How often draft orders are looked for that end with their checkout. */
        @WithDefault("1H")
        Duration draftsEvery();
    }

    /** Limits of the chat. */
    interface Chat {
        /** Longest message in UTF-16 units. */
        @WithDefault("2000")
        @Min(1)
        @Max(20_000)
        int messageLength();

        /** Most turns of both sides. */
        @WithDefault("200")
        @Min(2)
        @Max(1_000)
        int turns();

        /** How long a session token is valid. */
        @WithDefault("30M")
        Duration sessionLife();

        /** Messages that one conversation may send in a minute. */
        @WithDefault("12")
        @Min(1)
        int messagesPerMinute();

        /** Messages that all conversations of one shop may send in a minute. */
        @WithDefault("600")
        @Min(1)
        int shopMessagesPerMinute();

        /** Tokens that one shop may spend on models in a day, reckoned high: a call's prompt and its longest answer. */
        @WithDefault("20000000")
        @Min(1)
        @Max(1_000_000_000)
        int shopTokensPerDay();

        /** Sessions that one shop may open in a minute. */
        @WithDefault("600")
        @Min(1)
        int shopSessionsPerMinute();

        /** Answers that this instance writes at once; each takes a thread. */
        @WithDefault("200")
        @Min(1)
        @Max(2_000)
        int concurrentAnswers();
    }

    /** Contacts that shoppers leave. */
    interface Leads {
        /** The versions of the purpose text that are shown to shoppers. */
        @WithDefault("lead-1")
        Set<String> texts();

        /** Contacts that one conversation may leave in a minute. */
        @WithDefault("3")
        @Min(1)
        int perMinute();

        /** Contacts that all conversations of one shop may leave in a minute. */
        @WithDefault("60")
        @Min(1)
        int shopPerMinute();
    }

    /** Order status and returns: how often somebody may try to show that an order is theirs. */
    interface Orders {
        /** Tries of one conversation in ten minutes. */
        @WithDefault("5")
        @Min(1)
        int perSession();

        /** Tries about one order number in a day, by whomever. */
        @WithDefault("10")
        @Min(1)
        int perOrder();

        /** Tries in all conversations of one shop in a minute. */
        @WithDefault("60")
        @Min(1)
        int shopPerMinute();

        /** Answers are given at whole multiples of this time only, so that how long one took tells nothing. */
        @WithDefault("1S")
        Duration pace();
    }

    /** Which model makes vectors; without a name none does. */
    interface Embedding {
        /** The model's name at the provider. */
        Optional<String> name();

        /** The provider's key. */
        Optional<String> apiKey();

        /** The provider's base address. */
        @WithDefault("https://api.openai.com/v1")
        URI baseUrl();

        /** How many numbers a vector has. */
        @WithDefault("512")
        @Min(1)
        @Max(4_096)
        int dimensions();

        /** Whether the provider is asked for that many; some models know no such wish. */
        @WithDefault("true")
        boolean askForDimensions();
    }

    /** Which model answers. */
    interface Model {
        /** Who answers. */
        @WithDefault("offline")
        Provider provider();

        /** What vouches for the service at the provider. */
        @WithDefault("api-key")
        Credentials credentials();

        /** The provider's key. */
        Optional<String> apiKey();

        /** The provider's base address, where it is not the usual one. */
        Optional<URI> baseUrl();

        /** The AWS region, for Bedrock: {@code eu-central-1}. */
        Optional<String> region();

        /** The model's name at the provider, or of the model that is plugged in. */
        Optional<String> name();

        /** How hard it is to think, in the provider's own word: {@code low}. */
        Optional<String> reasoningEffort();

        /**
         * What tells the provider's watch against abuse this service from others: opaque, at most 128 visible ASCII characters,
         * the same for every call, so that it tells nobody apart.
         */
        Optional<String> safetyIdentifier();

        /** The duties that a model of LangChain4j lacks: whoever operates the service says that they know. */
        Optional<Set<String>> lacks();
    }

    /** What vouches for the service at a provider. */
    enum Credentials {
        /** A key of the provider's, if any. */
        API_KEY,
        /** A signature with the credentials that AWS's SDK finds in the surroundings; for Bedrock. */
        AWS
    }

    /** Who answers. */
    enum Provider {
        /** The answerer that quotes the FAQ and needs no key. */
        OFFLINE,
        /** OpenAI's Responses API. */
        OPENAI_RESPONSES,
        /** The Chat Completions API of OpenAI and of compatible servers. */
        OPENAI_CHAT,
        /** Anthropic's Messages API. */
        ANTHROPIC,
        /** Amazon Bedrock's OpenAI-compatible door, Responses dialect. */
        BEDROCK_RESPONSES,
        /** Amazon Bedrock's OpenAI-compatible door, Chat Completions dialect. */
        BEDROCK_CHAT,
        /** Amazon Bedrock's Anthropic-compatible door. */
        BEDROCK_MESSAGES,
        /** A model of LangChain4j that the service was built with. */
        LANGCHAIN4J
    }

    /** Time. */
    interface Clock {
        /** Whether time can be moved by hand; for demonstrations and tests only. */
        @WithDefault("false")
        boolean simulated();
    }

    /**
     * The staff of the app's maker, and the provider that says who they are. What has a default is optional here, since a
     * default in the mapping would switch the whole group on.
     */
    interface Staff {
        /** Who issues the tokens: their {@code iss}. */
        @NotBlank
        String issuer();

        /** For whom the tokens are: their {@code aud}. */
        @NotBlank
        String audience();

        /** The provider's public keys as a JWK set: an https address, or a file. */
        @NotBlank
        String keys();

        /**
         * The claim that lists what somebody is, {@code roles} unless it is said; a slash leads into an object, as in
         * {@code realm_access/roles}.
         */
        Optional<String> rolesClaim();

        /** What the provider calls each of our roles. */
        Map<StaffRole, Set<String>> roles();

        /** Entries of {@code amr}, of which one shows a second factor; {@code mfa} unless it is said (RFC 8176). */
        Optional<Set<String>> amr();

        /** Values of {@code acr} that show a second factor. */
        Optional<Set<String>> acr();
    }

    /** One store. */
    interface Store {
        /** Where its disks are: a country such as DE, or a part of one such as US-CA. */
        @NotBlank
        String region();
    }

    /** Whether real people's data is in it. */
    enum Surroundings {
        /** Yes. */
        PRODUCTION,
        /** No: tests, demonstrations, trials. This machine itself may then be called in plain. */
        TEST
    }
}
