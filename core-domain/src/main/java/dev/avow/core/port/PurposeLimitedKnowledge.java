package dev.avow.core.port;

import dev.avow.core.knowledge.PassageId;
import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.List;

/** Lets a merchant's knowledge be read for permitted purposes only. As thread-safe as its parts. */
public final class PurposeLimitedKnowledge implements KnowledgeSource {

    private final KnowledgeSource source;
    private final PurposeGuard guard;

    /** Puts the guard in front of a source. */
    public PurposeLimitedKnowledge(KnowledgeSource source, PurposeGuard guard) {
        this.source = source;
        this.guard = guard;
    }

    @Override
    public String version(ShopId shop, Purpose purpose) {
        guard.require(shop, purpose);
        return source.version(shop, purpose);
    }

    @Override
    public List<SourcePassage> find(ShopId shop, Purpose purpose, List<PassageId> ids) {
        guard.require(shop, purpose);
        return source.find(shop, purpose, ids);
    }

    @Override
    public List<SourcePassage> passages(ShopId shop, Purpose purpose) {
        guard.require(shop, purpose);
        return source.passages(shop, purpose);
    }
}
