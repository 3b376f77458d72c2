package dev.avow.adapters.llm;

import java.time.InstantSource;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Makes signers for Amazon Web Services, from credentials of the surroundings. Who can do that is found by {@link ServiceLoader};
 * this project's is a jar of its own, since it brings the AWS SDK.
 */
public interface AwsSigning {

    /** The artifact to put on the class path. */
    String ARTIFACT = "dev.avow:avow-bedrock-iam";

    /**
     * A signer.
     *
     * @param region where the request goes, for example {@code eu-central-1}
     * @param service as AWS names it in signatures: {@code bedrock} or {@code bedrock-mantle}
     * @param clock says when a request was signed; AWS refuses those that are minutes off
     */
    RequestSigner signer(String region, String service, InstantSource clock);

    /** Whoever is on the class path; empty without {@link #ARTIFACT}. */
    static Optional<AwsSigning> find() {
        return ServiceLoader.load(AwsSigning.class, AwsSigning.class.getClassLoader())
                .findFirst();
    }
}
