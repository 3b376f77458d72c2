package dev.avow.shopify.sandbox.admin;

import graphql.language.Argument;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation costs: an object one point, a connection as much as its page, a mutation ten ("Shopify API limits", read
 * 2026-11-21). What was asked for is reckoned from the document, what was got from the answer.
 */
final class Cost {

    private static final int MUTATION = 10;

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, @Nullable Object> variables;
    private final OperationDefinition operation;

    Cost(Document document, OperationDefinition operation, Map<String, @Nullable Object> variables) {
        this.operation = operation;
        this.variables = variables;
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof FragmentDefinition fragment) {
                fragments.put(fragment.getName(), fragment);
            }
        }
    }

    /** The names of the root fields. */
    List<String> rootFields() {
        List<String> names = new ArrayList<>();
        for (Selection<?> selection : operation.getSelectionSet().getSelections()) {
            if (selection instanceof Field field) {
                names.add(field.getName());
            }
        }
        return names;
    }

    /** The points that the operation could cost. */
    int requested() {
        long cost = selections(operation.getSelectionSet());
        if (operation.getOperation() == OperationDefinition.Operation.MUTATION) {
            cost = (long) MUTATION * rootFields().size();
        }
        return (int) Math.min(cost, Integer.MAX_VALUE);
    }

    private long selections(@Nullable SelectionSet set) {
        long cost = 0;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                cost += selection(selection);
            }
        }
        return cost;
    }

    private long selection(Selection<?> selection) {
        if (selection instanceof Field field) {
            return field(field);
        }
        if (selection instanceof InlineFragment fragment) {
            return selections(fragment.getSelectionSet());
        }
        FragmentDefinition named = selection instanceof FragmentSpread spread ? fragments.get(spread.getName()) : null;
        return named == null ? 0 : selections(named.getSelectionSet());
    }

    private long field(Field field) {
        SelectionSet inner = field.getSelectionSet();
        if (inner == null || field.getName().equals("pageInfo")) {
            return 0;
        }
        boolean isConnection = inner.getSelections().stream()
                .anyMatch(each -> each instanceof Field child
                        && (child.getName().equals("nodes") || child.getName().equals("edges")));
        long inside = selections(inner);
        if (isConnection) {
            return size(field) * Math.max(1, inside);
        }
        return field.getName().equals("edges") ? inside : 1 + inside;
    }

    private long size(Field field) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals("first") || argument.getName().equals("last")) {
                return number(argument.getValue());
            }
        }
        return 1;
    }

    private long number(Value<?> value) {
        if (value instanceof IntValue number) {
            return number.getValue().longValue();
        }
        if (value instanceof VariableReference variable && variables.get(variable.getName()) instanceof Number number) {
            return number.longValue();
        }
        return 1;
    }

    /** The points that the answer cost. */
    int actual(@Nullable Object data) {
        if (operation.getOperation() == OperationDefinition.Operation.MUTATION) {
            return MUTATION * rootFields().size();
        }
        return Math.max(0, objects(data) - 1);
    }

    private static int objects(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().mapToInt(Cost::objects).sum();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return 0;
        }
        boolean wraps = map.containsKey("nodes") || map.containsKey("edges") || map.containsKey("hasNextPage");
        boolean isEdge = map.containsKey("node") && !map.containsKey("id");
        int inner = map.entrySet().stream()
                .filter(each -> each.getValue() != null && !each.getKey().equals("pageInfo"))
                .mapToInt(each -> objects(each.getValue()))
                .sum();
        return inner + (wraps || isEdge ? 0 : 1);
    }
}
