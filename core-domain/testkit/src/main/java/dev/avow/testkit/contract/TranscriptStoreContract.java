package dev.avow.testkit.contract;

/**
 * All that a {@link dev.avow.core.port.TranscriptStore} owes (TS-1 to TS-8, TS-10, TS-11), for stores of any kind:
 *
 * <pre>
 * class MyTranscriptStoreContractTest implements TranscriptStoreContract {
 *     public TranscriptStore store() { ... }
 * }
 * </pre>
 *
 * <p>TS-9 is the contract {@link TranscriptStoreOutageContract}, whose implementer can take the store away.
 */
public interface TranscriptStoreContract
        extends TranscriptContentContract,
                TranscriptVisibilityContract,
                TranscriptVersionContract,
                TranscriptRatingContract,
                TranscriptPageContract {}
