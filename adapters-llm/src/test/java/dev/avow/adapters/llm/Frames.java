package dev.avow.adapters.llm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What one dialect says on the wire. */
interface Frames {

    ProviderDialect dialect();

    String path();

    /** What comes before the first piece; our own readers do without. */
    default String opening() {
        return unknown();
    }

    /** A piece of the answer. */
    String text(String piece);

    /** The end of a whole answer. */
    String end();

    /** The end at the length limit. */
    String truncated();

    /** The end by a filter. */
    String filtered();

    /** A piece of a refusal. */
    String refusal();

    /** An error inside the stream. */
    String error(String code);

    /** An event of a kind that does not exist yet. */
    String unknown();

    /** Events with their names before them, as the provider sends them and LangChain4j wants them. */
    default String named(String events) {
        StringBuilder named = new StringBuilder();
        for (String data : events.split("\n\ndata: ", -1)) {
            String type = StreamReader.parse(data).path("type").asText();
            named.append(type.isEmpty() ? "" : "event: " + type + "\n")
                    .append("data: ")
                    .append(data)
                    .append("\n\n");
        }
        return named.toString();
    }

    static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    /** The Responses dialect. */
    final class Responses implements Frames {

        @Override
        public ProviderDialect dialect() {
            return ProviderDialect.RESPONSES;
        }

        @Override
        public String path() {
            return "/v1/responses";
        }

        @Override
        public String text(String piece) {
            return "{\"type\":\"response.output_text.delta\",\"sequence_number\":4,\"new_field\":[{}],\"obfuscation\":\"x\","
                    + "\"delta\":" + quoted(piece) + "}";
        }

        @Override
        public String end() {
            return "{\"type\":\"response.completed\",\"response\":{\"id\":\"resp_1\",\"status\":\"completed\",\"output\":[]}}";
        }

        @Override
        public String truncated() {
            return "{\"type\":\"response.incomplete\",\"response\":{\"status\":\"incomplete\","
                    + "\"incomplete_details\":{\"reason\":\"max_output_tokens\"}}}";
        }

        @Override
        public String filtered() {
            return "{\"type\":\"response.incomplete\",\"response\":{\"status\":\"incomplete\","
                    + "\"incomplete_details\":{\"reason\":\"content_filter\"}}}";
        }

        @Override
        public String refusal() {
            return "{\"type\":\"response.refusal.delta\",\"delta\":\"I can't\"}";
        }

        @Override
        public String error(String code) {
            return "{\"type\":\"error\",\"code\":\"" + code + "\",\"message\":\"CANARY quoted prompt\"}";
        }

        @Override
        public String unknown() {
            return "{\"type\":\"response.mind_reading.delta\",\"delta\":\"not text\"}";
        }
    }

    /** The Chat Completions dialect. */
    final class Chat implements Frames {

        @Override
        public ProviderDialect dialect() {
            return ProviderDialect.CHAT_COMPLETIONS;
        }

        @Override
        public String path() {
            return "/v1/chat/completions";
        }

        @Override
        public String text(String piece) {
            return "{\"id\":\"c1\",\"new_field\":7,\"choices\":[{\"index\":0,\"delta\":{\"content\":" + quoted(piece)
                    + "},\"finish_reason\":null}]}";
        }

        @Override
        public String end() {
            return finish("stop") + "\n\ndata: {\"choices\":[],\"usage\":{\"total_tokens\":3}}\n\ndata: [DONE]";
        }

        @Override
        public String truncated() {
            return finish("length") + "\n\ndata: [DONE]";
        }

        @Override
        public String filtered() {
            return finish("content_filter") + "\n\ndata: [DONE]";
        }

        @Override
        public String refusal() {
            return "{\"choices\":[{\"delta\":{\"content\":null,\"refusal\":\"I can't\"}}]}";
        }

        @Override
        public String error(String code) {
            return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"CANARY quoted prompt\"}}";
        }

        @Override
        public String unknown() {
            return "{\"object\":\"chat.mind_reading\",\"choices\":[{\"delta\":{\"telepathy\":\"not text\"}}]}";
        }

        static String finish(String reason) {
            return "{\"choices\":[{\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}";
        }
    }

    /** Anthropic's Messages dialect. */
    final class Messages implements Frames {

        @Override
        public ProviderDialect dialect() {
            return ProviderDialect.MESSAGES;
        }

        @Override
        public String path() {
            return "/v1/messages";
        }

        @Override
        public String opening() {
            return "{\"type\":\"message_start\",\"message\":{\"id\":\"m1\",\"model\":\"test-model\",\"usage\":{\"input_tokens\":3,"
                    + "\"output_tokens\":0}}}\n\ndata: {\"type\":\"content_block_start\",\"index\":1,"
                    + "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}";
        }

        @Override
        public String text(String piece) {
            return "{\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"text_delta\",\"text\":"
                    + quoted(piece) + "}}";
        }

        @Override
        public String end() {
            return stop("end_turn");
        }

        @Override
        public String truncated() {
            return stop("max_tokens");
        }

        @Override
        public String filtered() {
            return stop("refusal");
        }

        @Override
        public String refusal() {
            return "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"refusal\","
                    + "\"stop_details\":{\"type\":\"refusal\",\"category\":null}}}";
        }

        @Override
        public String error(String code) {
            return "{\"type\":\"error\",\"error\":{\"type\":\"" + code + "\",\"code\":\"" + code
                    + "\",\"message\":\"CANARY quoted prompt\"}}";
        }

        @Override
        public String unknown() {
            return "{\"type\":\"content_block_delta\",\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"not text\"}}";
        }

        static String stop(String reason) {
            return "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"" + reason
                    + "\"},\"usage\":{\"output_tokens\":3}}\n\ndata: {\"type\":\"message_stop\"}";
        }
    }
}
