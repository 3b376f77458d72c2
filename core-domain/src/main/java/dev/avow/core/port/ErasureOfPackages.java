package dev.avow.core.port;

import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.rights.SubjectParts;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Forgets packages: opens whom each is about, since there are few of them and none lives long. Whatever their age: what is in one
 * may have begun long before it was made, and while its request waits it is made anew (S1-38, S3-43). As thread-safe as its parts.
 */
public final class ErasureOfPackages implements ErasureStep, Holdings {

    private static final int PAGE = 200;

    private final Packages packages;
    private final FieldCipher cipher;

    /** Puts it together. */
    public ErasureOfPackages(Packages packages, FieldCipher cipher) {
        this.packages = packages;
        this.cipher = cipher;
    }

    /** Where the name of whom a package is about is sealed. */
    public static FieldContext personOf(ShopId shop, String id) {
        return new FieldContext(shop, DataClass.EXPORT_PACKAGE, "person", id);
    }

    /** Where what is handed over is sealed. */
    public static FieldContext contentOf(ShopId shop, String id) {
        return new FieldContext(shop, DataClass.EXPORT_PACKAGE, "content", id);
    }

    @Override
    public DataClass dataClass() {
        return DataClass.EXPORT_PACKAGE;
    }

    @Override
    public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        return remove(shop, kept -> isAbout(kept, person), limit);
    }

    @Override
    public int forgetShop(ShopId shop, Instant upTo, int limit) {
        return remove(shop, kept -> true, limit);
    }

    private int remove(ShopId shop, Predicate<Packages.Kept> condition, int limit) {
        int removed = 0;
        Optional<String> after = Optional.empty();
        while (true) {
            List<Packages.Kept> page = packages.walk(Optional.of(shop), after, PAGE);
            for (Packages.Kept kept : page) {
                if (removed < limit && condition.test(kept) && packages.remove(shop, kept.id())) {
                    removed++;
                }
            }
            if (removed == limit || page.size() < PAGE) {
                return removed;
            }
            after = Optional.of(page.get(page.size() - 1).id());
        }
    }

    @Override
    public boolean areCopies() {
        return true;
    }

    @Override
    public List<Holding> page(Optional<String> after, int limit) {
        List<Holding> page = new ArrayList<>();
        for (Packages.Kept kept : packages.walk(Optional.empty(), after, limit)) {
            page.add(new Holding(
                    kept.id(), kept.shop(), person(kept), kept.lifetime().startedAt()));
        }
        return page;
    }

    private boolean isAbout(Packages.Kept kept, SubjectLocator person) {
        return person(kept)
                .filter(whose -> !Collections.disjoint(SubjectParts.of(whose), SubjectParts.of(person)))
                .isPresent();
    }

    /** Nobody, where no key opens it any more. */
    private Optional<SubjectLocator> person(Packages.Kept kept) {
        return cipher.openIfPossible(kept.person(), personOf(kept.shop(), kept.id()))
                .map(plain -> SubjectParts.read(new String(plain, StandardCharsets.UTF_8)));
    }
}
