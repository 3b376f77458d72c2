package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.web.Template;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.TypeResolutionEnvironment;
import graphql.execution.CoercedVariables;
import graphql.execution.DataFetcherResult;
import graphql.language.AstPrinter;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema and what executes it. One for all shops; thread-safe. */
final class Engine {

    private static final String SCHEMA = "admin-2026-10.graphqls";
    private static final Set<String> INTERFACES = Set.of("DisplayableError", "Media", "Node");
    private static final Set<String> SCALARS =
            Set.of("DateTime", "Decimal", "HTML", "JSON", "Money", "URL", "UnsignedInt64");
    /** What is null for an app that is not approved for customers' data, by type and field. */
    private static final Set<String> PROTECTED = Set.of(
            "Order.customer",
            "Order.email",
            "Order.phone",
            "Order.clientIp",
            "AbandonedCheckout.customer",
            "DraftOrder.customer",
            "DraftOrder.email",
            "DraftOrder.phone",
            "QueryRoot.customer",
            "QueryRoot.customerByIdentifier",
            "Customer.defaultEmailAddress",
            "Customer.defaultPhoneNumber",
            "Customer.email",
            "Customer.phone",
            "Customer.firstName",
            "Customer.lastName");

    /** Made when it is first needed. */
    private static final class Holder {
        private static final GraphQL ENGINE = create();
    }

    private Engine() {}

    static GraphQL shared() {
        return Holder.ENGINE;
    }

    private static GraphQL create() {
        String sdl = new String(Template.bytes(Engine.class, SCHEMA), StandardCharsets.UTF_8);
        TypeDefinitionRegistry types = new SchemaParser().parse(sdl);
        GraphQLCodeRegistry code = GraphQLCodeRegistry.newCodeRegistry()
                .defaultDataFetcher(DataFetcherFactories.useDataFetcher(Engine::value))
                .build();
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().codeRegistry(code);
        SCALARS.forEach(name -> wiring.scalar(GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TextScalar())
                .build()));
        INTERFACES.forEach(name -> wiring.type(name, type -> type.typeResolver(Engine::typeOf)));
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(types, wiring.build());
        return GraphQL.newGraphQL(schema).build();
    }

    private static @Nullable GraphQLObjectType typeOf(TypeResolutionEnvironment env) {
        Object name = env.getObject() instanceof Map<?, ?> map ? map.get("__typename") : null;
        return name == null ? null : env.getSchema().getObjectType(name.toString());
    }

    /** A field's value in its view; a fetcher there is asked. */
    private static @Nullable Object value(DataFetchingEnvironment env) throws Exception {
        String name = env.getField().getName();
        String type = ((GraphQLNamedType) env.getParentType()).getName();
        if (AdminRequest.of(env).unapproved() && PROTECTED.contains(type + "." + name)) {
            return unapproved(env, type, name);
        }
        Object value = env.getSource() instanceof Map<?, ?> view ? view.get(name) : null;
        return value instanceof DataFetcher<?> fetcher ? fetcher.get(env) : value;
    }

    private static DataFetcherResult<Object> unapproved(DataFetchingEnvironment env, String type, String name) {
        String what = name.toLowerCase(Locale.ROOT).startsWith("customer")
                ? "access the Customer object"
                : "use the " + name + " field";
        return DataFetcherResult.newResult()
                .error(GraphqlErrorBuilder.newError(env)
                        .message(
                                "This app is not approved to " + what
                                        + ". See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.")
                        .extensions(Map.of("code", "ACCESS_DENIED", "type", type))
                        .build())
                .build();
    }

    /** A scalar that travels as text. */
    private static final class TextScalar implements Coercing<String, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public String parseValue(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public String parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return value instanceof StringValue text
                    ? Objects.requireNonNullElse(text.getValue(), "")
                    : AstPrinter.printAst(value);
        }
    }
}
