package dev.avow.core.redaction;

/** One line of a corpus: a text, and perhaps the message before it and how the shop's order numbers begin and end. */
record CorpusLine(RawText text, RedactionContext context) {

    static CorpusLine of(String line) {
        String[] parts = line.split("\t", -1);
        RedactionContext context = RedactionContext.NONE;
        if (parts.length > 1 && !parts[1].isEmpty()) {
            RawText previous = RawText.of(plain(parts[1]));
            context = context.after(previous).following(previous);
        }
        if (parts.length > 2) {
            context = context.orders(new OrderFormat(parts[2], parts.length > 3 ? parts[3] : ""));
        }
        return new CorpusLine(RawText.of(plain(parts[0])), context);
    }

    private static String plain(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char sign = escaped.charAt(++i);
            text.append(sign == 'n' ? '\n' : sign == 't' ? '\t' : sign == 'r' ? '\r' : sign);
        }
        return text.toString();
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
    }
}
