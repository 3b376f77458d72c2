package dev.avow.adapters.llm.iam;

import dev.avow.adapters.llm.AwsSigning;
import dev.avow.adapters.llm.RequestSigner;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * Signs with what the AWS SDK's default chain finds: system properties, environment, a profile, the container's role or the
 * machine's. Web identities and roles of profiles need {@code software.amazon.awssdk:sts} beside this artifact, as the SDK
 * says. Thread-safe.
 */
public final class AwsIam implements AwsSigning {

    /** Made by {@link java.util.ServiceLoader}. */
    public AwsIam() {}

    /** Looks for credentials when the first request is signed, and for newer ones before they are over. */
    @Override
    public RequestSigner signer(String region, String service, InstantSource clock) {
        return new AwsRequestSigner(
                () -> DefaultCredentialsProvider.builder()
                        .asyncCredentialUpdateEnabled(true)
                        .build(),
                region,
                service,
                clock);
    }
}
