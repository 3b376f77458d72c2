package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.ErasureOfPackages;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Packages;
import dev.avow.core.port.Residue;
import dev.avow.core.port.ResidueOfPackages;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.rights.SubjectParts;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.PersonErasureContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** S1-38: a package that waits to be handed over is forgotten with whom it is about, by whatever names them. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlPackageErasureContractTest implements PersonErasureContract {

    @Inject
    Packages packages;

    @Inject
    FieldCipher cipher;

    @Inject
    SqlWork sql;

    @Override
    public ErasureStep step() {
        return new ErasureOfPackages(packages, cipher);
    }

    @Override
    public Residue residue() {
        return new ResidueOfPackages(packages, cipher);
    }

    @Override
    public Holdings holdings() {
        return new ErasureOfPackages(packages, cipher);
    }

    @Override
    public Set<Locator> findsBy() {
        return EnumSet.complementOf(EnumSet.of(Locator.PAGE_AND_DATE));
    }

    @Override
    public BooleanSupplier write(ShopId shop, Optional<SubjectLocator> person, Instant begun) {
        String id = UUID.randomUUID().toString();
        byte[] whose = SubjectParts.text(person.orElseThrow()).getBytes(StandardCharsets.UTF_8);
        packages.keep(new Packages.Kept(
                id,
                shop,
                cipher.seal(whose, ErasureOfPackages.personOf(shop, id)),
                cipher.seal(whose, ErasureOfPackages.contentOf(shop, id)),
                Lifetime.fixed(begun, begun.plus(Duration.ofDays(7)), new PolicyVersion(1))));
        return () -> sql.first("SELECT 1 FROM access_package WHERE id = ?", row -> true, id)
                .isPresent();
    }
}
