package dev.avow.app.wiring;

import dev.avow.app.rest.StaffDoor;
import dev.avow.core.disclosure.RoleTable;
import dev.avow.core.disclosure.StaffMember;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.Purpose;
import dev.avow.core.usecase.AdmitStaff;
import dev.avow.core.usecase.ExamineRetention;
import dev.avow.core.usecase.LeadVault;
import dev.avow.core.usecase.LocateLead;
import dev.avow.core.usecase.ReadAudit;
import dev.avow.core.usecase.ReadStatus;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jose4j.http.Response;
import org.jose4j.http.SimpleResponse;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Makes what the staff face needs; without an identity provider that face is closed. */
@Singleton
class StaffProducers {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LONGEST_OUTAGE = Duration.ofHours(1);
    private static final int LARGEST_KEY_SET = 256 * 1024;
    /** Tokens that name an unknown key cannot make us ask more often. */
    private static final long LEAST_MILLIS_BETWEEN_CALLS = 30_000;

    /** There is no staff face. */
    private static final StaffDoor CLOSED = new StaffDoor() {
        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public Optional<StaffMember> memberOf(@Nullable String token) {
            return Optional.empty();
        }
    };

    @Produces
    @Singleton
    StaffDoor door(AvowConfig config, OutboundClients outbound, InstantSource clock) {
        return config.staff()
                .<StaffDoor>map(staff -> new StaffTokens(staff, keys(staff.keys(), outbound), clock))
                .orElse(CLOSED);
    }

    /** The address under which the provider's keys are fetched; empty where they are in a file. */
    static Optional<URI> address(String keys) {
        return keys.startsWith("http:") || keys.startsWith("https:") ? Optional.of(URI.create(keys)) : Optional.empty();
    }

    /** A key set that was fetched is used again for as long as the provider says, and for an hour if it is out of reach then. */
    static VerificationKeyResolver keys(String keys, OutboundClients outbound) {
        Optional<URI> address = address(keys);
        if (address.isEmpty()) {
            return keysIn(Path.of(keys));
        }
        HttpsJwks remote = new HttpsJwks(keys);
        HttpClient client = outbound.client(Purpose.SECURITY, PATIENCE);
        remote.setSimpleHttpGet(at -> fetch(client, at));
        remote.setRefreshReprieveThreshold(LEAST_MILLIS_BETWEEN_CALLS);
        remote.setRetainCacheOnErrorDuration(LONGEST_OUTAGE.toSeconds());
        return new HttpsJwksVerificationKeyResolver(remote);
    }

    private static VerificationKeyResolver keysIn(Path file) {
        try {
            return new JwksVerificationKeyResolver(new JsonWebKeySet(Files.readString(file)).getJsonWebKeys());
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("avow.staff.keys: no readable JWK set, and no https address");
        }
    }

    private static SimpleResponse fetch(HttpClient client, String address) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(LARGEST_KEY_SET + 1);
                if (answer.statusCode() != 200 || bytes.length > LARGEST_KEY_SET) {
                    throw new IOException("no key set came");
                }
                String text = new JsonWebKeySet(new String(bytes, StandardCharsets.UTF_8)).toJson();
                return new Response(200, "OK", answer.headers().map(), text);
            }
        } catch (JoseException e) {
            throw new IOException("no key set came");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } catch (PortException e) {
            throw new IOException(e.code());
        }
    }

    @Produces
    @Singleton
    AdmitStaff admitStaff(AuditTrail trail, KeyedHasher hasher, RetentionInForce retention, InstantSource clock) {
        return new AdmitStaff(RoleTable.leastPrivilege(), trail, hasher, retention, clock);
    }

    @Produces
    @Singleton
    ReadAudit readAudit(AuditTrail trail, RetentionInForce retention, InstantSource clock) {
        return new ReadAudit(trail, retention, clock);
    }

    @Produces
    @Singleton
    ReadStatus readStatus(
            PoliciesInForce policies, PolicyLedger ledger, ExamineRetention examineRetention, InstantSource clock) {
        return new ReadStatus(policies, ledger, examineRetention, clock);
    }

    @Produces
    @Singleton
    LocateLead locateLead(LeadStore leads, LeadVault vault, RetentionInForce retention, InstantSource clock) {
        return new LocateLead(leads, vault, retention, clock);
    }
}
