package dev.avow.app.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.avow.core.subject.MessageId;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads small JSON bodies strictly: malformed UTF-8 is refused, not replaced, and no error quotes the body. */
@Singleton
class JsonBodies {

    private static final int MAX_BYTES = 64 * 1024;

    private final ObjectMapper mapper;

    JsonBodies(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    <T> T read(byte[] body, Class<T> type) {
        if (body.length > MAX_BYTES) {
            throw new ProblemException(413, "request.too-large", "The request is larger than 64 KiB.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            @Nullable T value = mapper.readValue(text, type);
            if (value == null) {
                throw malformed();
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new ProblemException(400, "message.not-utf8", "The request is not valid UTF-8.");
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw malformed();
        }
    }

    /** The sender's name for what is sent. */
    static MessageId messageId(@Nullable String id) {
        return messageId("id", id);
    }

    /** A sender's name for something, in a field of another name. */
    static MessageId messageId(String field, @Nullable String id) {
        try {
            return new MessageId(id == null ? "" : id);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    400, "request.malformed", "The field " + field + " is missing or has a wrong shape.");
        }
    }

    private static ProblemException malformed() {
        return new ProblemException(400, "request.malformed", "The request is not the JSON that is expected here.");
    }
}
