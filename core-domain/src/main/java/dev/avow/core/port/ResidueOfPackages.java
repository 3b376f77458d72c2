package dev.avow.core.port;

import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.rights.SubjectParts;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Counts packages that are still there, whatever their age: reads the sealed names part by part. As thread-safe as its parts. */
public final class ResidueOfPackages implements Residue {

    private final Packages packages;
    private final FieldCipher cipher;

    /** Puts it together. */
    public ResidueOfPackages(Packages packages, FieldCipher cipher) {
        this.packages = packages;
        this.cipher = cipher;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.EXPORT_PACKAGE;
    }

    @Override
    public long count(ShopId shop, SubjectLocator person, Instant upTo) {
        Set<String> wanted = SubjectParts.of(person);
        return packages.walk(Optional.of(shop), Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(kept ->
                        cipher.openIfPossible(kept.person(), ErasureOfPackages.personOf(shop, kept.id())).stream()
                                .flatMap(plain -> new String(plain, StandardCharsets.UTF_8).lines())
                                .anyMatch(wanted::contains))
                .count();
    }

    @Override
    public long countShop(ShopId shop, Instant upTo) {
        return packages.walk(Optional.of(shop), Optional.empty(), Integer.MAX_VALUE)
                .size();
    }
}
