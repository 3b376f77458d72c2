package dev.avow.app.wiring;

import dev.avow.adapters.llm.AwsSigning;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The models by their names, and in which order a shop asks them. */
@Singleton
class ConfiguredModels {

    static final String MAIN = "main";
    static final String OFFLINE = "offline";

    private final AvowConfig config;
    private final Optional<AwsSigning> signing;

    @Inject
    ConfiguredModels(AvowConfig config) {
        this(config, AwsSigning.find());
    }

    ConfiguredModels(AvowConfig config, Optional<AwsSigning> signing) {
        this.config = config;
        this.signing = signing;
    }

    /** Who signs requests, if anybody on the class path does. */
    Optional<AwsSigning> signing() {
        return signing;
    }

    /** All of them, without the answerer that needs no configuration. */
    SortedMap<String, ConfiguredModel> all() {
        SortedMap<String, ConfiguredModel> all = new TreeMap<>();
        config.models().forEach((id, model) -> all.put(id, new ConfiguredModel("avow.models.\"" + id + "\"", model)));
        all.put(MAIN, new ConfiguredModel("avow.model", config.model()));
        return all;
    }

    /** The order of a shop that has none of its own. */
    List<String> order() {
        List<String> order = new ArrayList<>(List.of(MAIN));
        order.addAll(config.modelFallbacks().orElse(List.of(OFFLINE)));
        return order;
    }

    /** The orders of shops that have one of their own, by their domain. */
    Map<String, List<String>> ordersOfShops() {
        Map<String, List<String>> orders = new TreeMap<>();
        config.shops().forEach((domain, shop) -> shop.models().ifPresent(order -> orders.put(domain, order)));
        return orders;
    }

    /** Everything that is wrong, each with its setting. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        SortedMap<String, ConfiguredModel> all = all();
        all.values().forEach(model -> model.problem(signing).ifPresent(problems::add));
        for (String taken : List.of(MAIN, OFFLINE)) {
            if (config.models().containsKey(taken)) {
                problems.add("model.name-taken (avow.models.\"" + taken + "\")");
            }
        }
        unknown("avow.model-fallbacks", order(), all).ifPresent(problems::add);
        ordersOfShops()
                .forEach((domain, order) -> unknown("avow.shops.\"" + domain + "\".models", order, all)
                        .ifPresent(problems::add));
        return problems;
    }

    private static Optional<String> unknown(
            String setting, List<String> order, SortedMap<String, ConfiguredModel> all) {
        boolean known = !order.isEmpty()
                && order.stream().allMatch(id -> id.equals(OFFLINE) || all.containsKey(id))
                && order.stream().distinct().count() == order.size();
        return known ? Optional.empty() : Optional.of("model.order (" + setting + ")");
    }
}
