package dev.avow.core.inmemory;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.StoredTurn;
import dev.avow.core.conversation.Turn;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.StoredText;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps conversations in memory; lost when the process ends. */
public final class InMemoryTranscriptStore implements TranscriptStore, Purge, OpenClocks {

    private static final Comparator<Transcript> NEWEST_FIRST = Comparator.comparing(
                    (Transcript transcript) -> transcript.lifetime().startedAt())
            .reversed()
            .thenComparing(transcript -> transcript.conversation().value());

    private record Key(ShopId shop, ConversationId conversation) {}

    private final Map<Key, Transcript> transcripts = new LinkedHashMap<>();

    /** An empty store. */
    public InMemoryTranscriptStore() {}

    @Override
    public synchronized Optional<Transcript> find(
            ShopId shop, Purpose purpose, ConversationId conversation, Horizon horizon) {
        return shown(shop, conversation, horizon);
    }

    private Optional<Transcript> shown(ShopId shop, ConversationId conversation, Horizon horizon) {
        return Optional.ofNullable(transcripts.get(new Key(shop, conversation)))
                .filter(transcript -> horizon.shows(transcript.lifetime()));
    }

    @Override
    public synchronized void start(
            ShopId shop, ConversationId conversation, Lifetime lifetime, Turn first, List<PlaceholderEntry> added) {
        Transcript transcript = new Transcript(conversation, lifetime, 1, List.of(stored(first)), added);
        if (transcripts.putIfAbsent(new Key(shop, conversation), transcript) != null) {
            throw new PortException.Conflict("transcript.exists", "conversation was started before");
        }
    }

    @Override
    public synchronized void append(
            ShopId shop,
            ConversationId conversation,
            Horizon horizon,
            long version,
            Turn turn,
            List<PlaceholderEntry> added,
            Optional<Lifetime> slid) {
        Transcript old = shown(shop, conversation, horizon)
                .orElseThrow(() -> new PortException.Rejected("transcript.gone", "conversation is not there"));
        if (old.version() != version) {
            throw new PortException.Conflict("transcript.version", "conversation has another version");
        }
        List<StoredTurn> turns = new ArrayList<>(old.turns());
        turns.add(stored(turn));
        List<PlaceholderEntry> placeholders = new ArrayList<>(old.placeholders());
        placeholders.addAll(added);
        transcripts.put(
                new Key(shop, conversation),
                new Transcript(
                        conversation,
                        slid.map(to -> slid(old.lifetime(), to)).orElse(old.lifetime()),
                        version + 1,
                        turns,
                        placeholders));
    }

    private static Lifetime slid(Lifetime old, Lifetime to) {
        return new Lifetime(old.startedAt(), to.clockStart(), to.expiresAt(), old.version());
    }

    @Override
    public synchronized boolean rate(
            ShopId shop, ConversationId conversation, Horizon horizon, MessageId message, Rating rating) {
        Transcript old = shown(shop, conversation, horizon).orElseThrow(InMemoryTranscriptStore::noAnswer);
        StoredTurn answer = old.turns().stream()
                .filter(turn -> turn.speaker() == Speaker.ASSISTANT)
                .filter(turn -> turn.message().equals(message))
                .findFirst()
                .orElseThrow(InMemoryTranscriptStore::noAnswer);
        List<StoredTurn> turns = old.turns().stream()
                .map(turn -> turn.equals(answer) ? rated(turn, rating) : turn)
                .toList();
        transcripts.put(
                new Key(shop, conversation),
                new Transcript(conversation, old.lifetime(), old.version(), turns, old.placeholders()));
        return !answer.rating().equals(Optional.of(rating));
    }

    private static PortException noAnswer() {
        return new PortException.Rejected("answer.absent", "there is no such answer");
    }

    private static StoredTurn rated(StoredTurn turn, Rating rating) {
        return new StoredTurn(
                turn.message(),
                turn.speaker(),
                turn.text(),
                turn.at(),
                turn.state(),
                turn.page(),
                turn.citations(),
                Optional.of(rating));
    }

    @Override
    public synchronized List<TranscriptSummary> page(
            ShopId shop, Purpose purpose, Horizon horizon, Optional<PageCursor> after, int limit) {
        return transcripts.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .map(Map.Entry::getValue)
                .filter(transcript -> horizon.shows(transcript.lifetime()))
                .filter(transcript -> after.isEmpty() || isAfter(transcript, after.get()))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .map(InMemoryTranscriptStore::summary)
                .toList();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.TRANSCRIPT;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<Key> hidden = transcripts.entrySet().stream()
                .filter(entry -> !horizon.shows(entry.getValue().lifetime()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        hidden.forEach(transcripts::remove);
        return hidden.size();
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return transcripts.values().stream()
                .map(transcript -> transcript.lifetime().clockStart())
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized Set<PolicyVersion> versions(ShopId shop, Instant begunBy) {
        return open(shop, begunBy)
                .map(entry -> entry.getValue().lifetime().version())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized int start(ShopId shop, Lifetime dated, int limit) {
        List<Map.Entry<Key, Transcript>> waiting = open(shop, dated.startedAt())
                .filter(entry -> entry.getValue().lifetime().version().equals(dated.version()))
                .limit(limit)
                .toList();
        waiting.forEach(entry -> entry.setValue(dated(entry.getValue(), dated)));
        return waiting.size();
    }

    private Stream<Map.Entry<Key, Transcript>> open(ShopId shop, Instant begunBy) {
        return transcripts.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .filter(entry -> entry.getValue().lifetime().isOpen())
                .filter(entry -> !entry.getValue().lifetime().startedAt().isAfter(begunBy));
    }

    private static Transcript dated(Transcript old, Lifetime dated) {
        Lifetime lifetime =
                new Lifetime(old.lifetime().startedAt(), dated.clockStart(), dated.expiresAt(), dated.version());
        return new Transcript(old.conversation(), lifetime, old.version(), old.turns(), old.placeholders());
    }

    private static boolean isAfter(Transcript transcript, PageCursor cursor) {
        Instant startedAt = transcript.lifetime().startedAt();
        return startedAt.isBefore(cursor.startedAt())
                || (startedAt.equals(cursor.startedAt())
                        && transcript
                                        .conversation()
                                        .value()
                                        .compareTo(cursor.conversation().value())
                                > 0);
    }

    private static TranscriptSummary summary(Transcript transcript) {
        List<StoredTurn> turns = transcript.turns();
        return new TranscriptSummary(
                transcript.conversation(),
                transcript.lifetime(),
                turns.size(),
                turns.get(0),
                turns.get(turns.size() - 1),
                turns.stream().flatMap(turn -> turn.rating().stream()).toList());
    }

    private static StoredTurn stored(Turn turn) {
        return new StoredTurn(
                turn.message(),
                turn.speaker(),
                stored(turn.text()),
                turn.at(),
                turn.state(),
                turn.page().map(InMemoryTranscriptStore::stored),
                turn.citations(),
                Optional.empty());
    }

    private static StoredText stored(RedactedText text) {
        return StoredText.of(text.segments(Sink.TRANSCRIPT));
    }
}
