package dev.avow.core.usecase;

import dev.avow.core.port.Signer;
import java.util.Map;

/** The public keys under which certificates were ever signed. Thread-safe. */
public final class CertificateKeys {

    private final Signer signer;

    /** Puts the use case together. */
    public CertificateKeys(Signer signer) {
        this.signer = signer;
    }

    /** By name: 32 bytes each, base64url without padding. */
    public Map<String, String> handle() {
        return signer.publicKeys();
    }

    /** Whether a text was signed by us. */
    public boolean verifies(byte[] text, String key, String signature) {
        return signer.verifies(text, new Signer.Signature(key, signature));
    }
}
