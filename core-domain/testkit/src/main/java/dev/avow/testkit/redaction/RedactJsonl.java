package dev.avow.testkit.redaction;

import dev.avow.core.redaction.EntityKind;
import dev.avow.core.redaction.Mode;
import dev.avow.core.redaction.OrderFormat;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.RedactionContext;
import dev.avow.core.redaction.RedactionException;
import dev.avow.core.redaction.RedactionPolicy;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.Sink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Redacts a corpus from the command line: reads lines {@code {"id","text","locale"?,"prev"?,"order_format"?}} from
 * standard input and writes {@code {"id","redacted"}} lines.
 *
 * <p>{@code --sink model|transcript|log|export|analytics|error_report} (default {@code model}); {@code --policy}
 * {@code default} or a list such as {@code IP=keep,EMAIL=mask}. {@code prev} is the message just before, whoever wrote
 * it; {@code locale} and members that are not known are passed over, as are blank lines and a byte order mark. A line
 * that cannot be redacted gives {@code "redacted":null} with an {@code "error"}, and the others go on: a text that is
 * refused, or a line that is no JSON object, which also makes the status 1. Wrong options: status 2.
 */
public final class RedactJsonl {

    private final Redactor redactor;
    private final Sink sink;
    private boolean broken;

    RedactJsonl(RedactionPolicy policy, Sink sink) {
        this.redactor = new Redactor(policy);
        this.sink = sink;
    }

    /** Runs on standard input and output. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments, System.in, System.out, System.err));
    }

    static int run(String[] arguments, InputStream in, OutputStream out, OutputStream err) throws IOException {
        try {
            Sink sink = Sink.MODEL;
            String policy = "default";
            for (int i = 0; i < arguments.length; i += 2) {
                String value = i + 1 < arguments.length ? arguments[i + 1] : "";
                switch (arguments[i]) {
                    case "--sink" ->
                        sink = Sink.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
                    case "--policy" -> policy = value;
                    default -> throw new IllegalArgumentException("unknown option; there are --sink and --policy");
                }
            }
            RedactJsonl run = new RedactJsonl(policy(policy, sink), sink);
            run.copy(in, out);
            return run.broken ? 1 : 0;
        } catch (IllegalArgumentException e) {
            err.write((e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
            return 2;
        }
    }

    private static RedactionPolicy policy(String rules, Sink sink) {
        RedactionPolicy policy = RedactionPolicy.DEFAULT;
        if (rules.equals("default")) {
            return policy;
        }
        for (String rule : rules.split(",", -1)) {
            String[] sides = rule.split("=", 2);
            if (sides.length < 2) {
                throw new IllegalArgumentException("a policy is 'default' or KIND=mode, separated by commas");
            }
            policy = policy.with(new EntityKind(sides[0]), sink, Mode.valueOf(sides[1].toUpperCase(Locale.ROOT)));
        }
        return policy;
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        StringBuilder buffer = new StringBuilder();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String bare = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!bare.isBlank()) {
                redact(bare, number, buffer);
            }
            if (buffer.length() > 1 << 15) {
                writer.append(buffer);
                buffer.setLength(0);
            }
        }
        writer.append(buffer);
        writer.flush();
    }

    private void redact(String line, int number, StringBuilder out) {
        Map<String, Object> members;
        try {
            members = JsonLine.parse(line);
        } catch (IllegalArgumentException e) {
            broken = true;
            out.append("{\"id\":\"\",\"redacted\":null,\"error\":");
            JsonLine.quote("line " + number + ": " + e.getMessage(), out);
            out.append("}\n");
            return;
        }
        String id = JsonLine.text(members, "id");
        String text = JsonLine.text(members, "text");
        out.append("{\"id\":");
        JsonLine.quote(id == null ? "" : id, out);
        out.append(",\"redacted\":");
        try {
            JsonLine.quote(redacted(text == null ? "" : text, members), out);
        } catch (RedactionException e) {
            out.append("null,\"error\":");
            JsonLine.quote(e.code(), out);
        }
        out.append("}\n");
    }

    private String redacted(String text, Map<String, Object> members) {
        Map<String, Integer> known = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        RedactedText redacted = redactor.redact(
                RawText.of(text),
                Set.of(sink),
                (kind, canonical) -> known.computeIfAbsent(
                        kind + " " + canonical, key -> counts.merge(kind.name(), 1, Integer::sum)),
                context(members));
        return redacted.asString(sink);
    }

    /** What a line knows beside its text. */
    static RedactionContext context(Map<String, Object> members) {
        RedactionContext context = RedactionContext.NONE;
        String previous = JsonLine.text(members, "prev");
        if (previous != null) {
            context = context.after(RawText.of(previous)).following(RawText.of(previous));
        }
        Object format = members.get("order_format");
        if (format instanceof Map<?, ?>) {
            Map<String, Object> parts = JsonLine.members(format);
            return context.orders(new OrderFormat(part(parts, "prefix"), part(parts, "suffix")));
        }
        String pattern = JsonLine.text(members, "order_format");
        return pattern == null ? context : context.orders(OrderFormat.parse(pattern));
    }

    private static String part(Map<String, Object> parts, String name) {
        String part = JsonLine.text(parts, name);
        return part == null ? "" : part;
    }
}
