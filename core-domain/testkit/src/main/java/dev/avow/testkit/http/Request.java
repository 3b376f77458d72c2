package dev.avow.testkit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A request as it came in.
 *
 * @param head the request line and the headers, with the empty line that ends them
 * @param body what followed, of the length that was announced
 */
public record Request(String head, String body) {

    /** The values of a header, whatever its case, in the order in which they came. */
    public List<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    static Request read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ending = 0;
        while (ending < 4) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
            boolean expected = next == (ending % 2 == 0 ? '\r' : '\n');
            ending = expected ? ending + 1 : next == '\r' ? 1 : 0;
        }
        Request request = new Request(head.toString(StandardCharsets.US_ASCII), "");
        int length = request.header("content-length").stream()
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
        return new Request(request.head(), new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }
}
