package dev.avow.adapters.shopify.setup;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes {@code shopify.app.toml} ("App configuration", read 2026-11-21). Pure: the same needs give the same text.
 *
 * @param name the app's name at Shopify
 * @param clientId the app's client id
 * @param publicUrl where Shopify reaches the service; https, without a slash at the end
 * @param apiVersion of webhooks' bodies
 */
public record AppToml(String name, String clientId, URI publicUrl, String apiVersion) {

    /** Where a merchant opens the app. */
    public static final String HOME = "/app";
    /** Where a merchant comes back to from a grant. */
    public static final String GRANT = "/auth/callback";
    /** Where webhooks come in. */
    public static final String WEBHOOKS = "/shopify/webhooks";
    /** Where the three mandatory webhooks come in. */
    public static final String COMPLIANCE = "/shopify/webhooks/compliance";
    /** What is reached through Shopify's proxy. */
    public static final String STOREFRONT = "/storefront";
    /** What stands between a shop's address and what is reached through the proxy; a merchant may change it. */
    public static final String PROXY_PATH = "avow";

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is not https, or more than a host
     */
    public AppToml {
        if (!"https".equals(publicUrl.getScheme())
                || publicUrl.getHost() == null
                || !publicUrl.getRawPath().isEmpty()
                || publicUrl.getQuery() != null) {
            throw new IllegalArgumentException("Shopify reaches an app by https at a host alone");
        }
    }

    /** The whole file for these needs. */
    public String write(AppNeeds needs) {
        List<String> lines = new ArrayList<>();
        lines.add("# Made by `shopify toml` from the policy. Change the policy and make it anew.");
        lines.add("client_id = " + text(clientId));
        lines.add("name = " + text(name));
        lines.add("application_url = " + text(publicUrl + HOME));
        lines.add("embedded = true");
        table(lines, "[access_scopes]", Map.of("scopes", text(String.join(",", needs.scopes()))));
        table(lines, "[auth]", Map.of("redirect_urls", list(List.of(publicUrl + GRANT))));
        table(lines, "[webhooks]", Map.of("api_version", text(apiVersion)));
        table(
                lines,
                "[[webhooks.subscriptions]]",
                Map.of("compliance_topics", list(Topics.COMPLIANCE), "uri", text(publicUrl + COMPLIANCE)));
        subscriptions(needs).forEach((fields, topics) -> subscription(lines, fields, topics));
        if (needs.usesProxy()) {
            table(
                    lines,
                    "[app_proxy]",
                    Map.of(
                            "url", text(publicUrl + STOREFRONT),
                            "prefix", text("apps"),
                            "subpath", text(PROXY_PATH)));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Topics that send the same fields share a subscription; what is about the app itself has one for each. */
    private static Map<String, List<String>> subscriptions(AppNeeds needs) {
        Map<String, List<String>> byFields = new TreeMap<>();
        for (String topic : needs.topics()) {
            String fields = Topics.fields(topic).isEmpty() ? "" : list(Topics.fields(topic));
            String key = topic.startsWith("app") ? " " + topic : fields;
            byFields.computeIfAbsent(key, any -> new ArrayList<>()).add(topic);
        }
        return byFields;
    }

    private void subscription(List<String> lines, String fields, List<String> topics) {
        Map<String, String> values = new TreeMap<>(Map.of("topics", list(topics), "uri", text(publicUrl + WEBHOOKS)));
        if (fields.startsWith("[")) {
            values.put("include_fields", fields);
        }
        table(lines, "[[webhooks.subscriptions]]", values);
    }

    private static void table(List<String> lines, String head, Map<String, String> values) {
        lines.add("");
        lines.add(head);
        new TreeMap<>(values).forEach((name, value) -> lines.add(name + " = " + value));
    }

    private static String list(Collection<String> values) {
        return values.stream().map(AppToml::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A basic string of TOML. */
    private static String text(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').appendCodePoint(c);
            } else if (c < ' ' || c == 0x7f) {
                text.append(String.format("\\u%04X", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.append('"').toString();
    }
}
