package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.conversation.ContactKind;
import dev.avow.core.port.LeadCursor;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadSearch;
import dev.avow.core.port.PortException;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedLead;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenLeadStoreTest {

    private static final ShopId ONE_SHOP = new ShopId("kit-one.myshopify.com");

    @TestFactory
    Stream<DynamicTest> brokenStoresAreFlagged() {
        return new ContractRun<>(LeadStoreContract.class)
                .flags(List.of(
                        store("drops the phone", DropsPhone::new, "ls1WhatWasSavedIsReadBackWithAllItsParts"),
                        store(
                                "knows one shop only",
                                OneShop::new,
                                "ls2AnotherShopReachesNothing",
                                "ls2SameIdUnderAnotherShopIsAnotherLead"),
                        store(
                                "shows a millisecond too long",
                                () -> new OtherHorizon(Horizons.LATER),
                                "ls3ExpiredIsAbsentFromThatInstant"),
                        store(
                                "does not know today's rule",
                                () -> new OtherHorizon(Horizons.EXPIRY_ONLY),
                                "ls3WhatTodaysRuleHasEndedIsAbsentFromThatInstant"),
                        store(
                                "does not know the conversation's rule",
                                () -> new OtherHorizon(Horizons.LEADS_ONLY),
                                "ls3WhoseConversationHasEndedIsAbsentFromThatInstant"),
                        store(
                                "lets open clocks wait for ever",
                                () -> new OtherHorizon(Horizons.WAITING),
                                "ls3WhatBeganTooLongAgoIsAbsentThoughItsClockIsOpen"),
                        store("marks the hidden", MarksHidden::new, "ls3ExpiredIsAbsentFromThatInstant"),
                        store("replaces when it saves", Replaces::new, "ls4SavingAgainIsAConflictAndChangesNothing"),
                        store(
                                "gives the oldest first",
                                OldestFirst::new,
                                "ls5PagesGoOnWithoutGapOrRepetitionNewestFirst",
                                "ls7SearchGivesTheNewestFirstAndNoMoreThanItsLimit"),
                        store(
                                "skips what was left in the cursor's millisecond",
                                SkipsTies::new,
                                "ls5PagesGoOnWithoutGapOrRepetitionNewestFirst"),
                        store("prolongs life by a mark", MarkProlongs::new, "ls6MarkingChangesNothingElse"),
                        store("overwrites the mark", LastMark::new, "ls6TheFirstMarkStays"),
                        store("makes what it marks", MarkMakes::new, "ls6MarkingWhatIsNotThereMakesNothing"),
                        store("searches any kind", AnyKind::new, "ls7SearchFindsItsKindAndIndexOnly"),
                        store("looks at all times", AnyTime::new, "ls7SearchKeepsToItsStretchOfTime"),
                        store("hides what it deletes", HidesDeleted::new, "ls8ADeletedLeadIsPhysicallyGone"),
                        store(
                                "deletes one lead of a conversation",
                                OneOfConversation::new,
                                "ls8AllLeadsOfAConversationGoAndNoOthers")));
    }

    private static ContractRun.Broken<LeadStoreContract> store(
            String what, Supplier<ForwardingLeads> store, String... failsBy) {
        return broken(
                what,
                () -> {
                    ForwardingLeads one = store.get();
                    return () -> one;
                },
                failsBy);
    }

    private static final class DropsPhone extends ForwardingLeads {
        @Override
        public void save(ShopId shop, SealedLead lead) {
            Map<ContactKind, SealedField> contact = new EnumMap<>(lead.contact());
            if (contact.size() > 1) {
                contact.remove(ContactKind.PHONE);
            }
            super.save(shop, lead.with(contact));
        }
    }

    private static final class OneShop extends ForwardingLeads {
        @Override
        public void save(ShopId shop, SealedLead lead) {
            super.save(ONE_SHOP, lead);
        }

        @Override
        public Optional<SealedLead> find(ShopId shop, Purpose purpose, LeadId lead, LeadHorizon horizon) {
            return super.find(ONE_SHOP, purpose, lead, horizon);
        }
    }

    private enum Horizons implements UnaryOperator<LeadHorizon> {
        LATER {
            @Override
            public LeadHorizon apply(LeadHorizon horizon) {
                Horizon leads = horizon.leads();
                Instant now = leads.now().minusMillis(1);
                return new LeadHorizon(new Horizon(now, leads.startedAfter()), horizon.conversations());
            }
        },
        EXPIRY_ONLY {
            @Override
            public LeadHorizon apply(LeadHorizon horizon) {
                return new LeadHorizon(new Horizon(horizon.leads().now(), Instant.EPOCH), horizon.conversations());
            }
        },
        LEADS_ONLY {
            @Override
            public LeadHorizon apply(LeadHorizon horizon) {
                return new LeadHorizon(horizon.leads(), Chat.EVERYTHING);
            }
        },
        WAITING {
            @Override
            public LeadHorizon apply(LeadHorizon horizon) {
                Horizon leads = horizon.leads();
                return new LeadHorizon(new Horizon(leads.now(), leads.startedAfter()), horizon.conversations());
            }
        }
    }

    private static final class OtherHorizon extends ForwardingLeads {

        private final Horizons other;

        OtherHorizon(Horizons other) {
            this.other = other;
        }

        @Override
        public Optional<SealedLead> find(ShopId shop, Purpose purpose, LeadId lead, LeadHorizon horizon) {
            return super.find(shop, purpose, lead, other.apply(horizon));
        }
    }

    private static final class MarksHidden extends ForwardingLeads {
        @Override
        public boolean markContacted(ShopId shop, LeadId lead, LeadHorizon horizon, Instant at) {
            return super.markContacted(shop, lead, LeadBox.EVERYTHING, at);
        }
    }

    private static final class Replaces extends ForwardingLeads {
        @Override
        public void save(ShopId shop, SealedLead lead) {
            super.delete(shop, lead.id());
            super.save(shop, lead);
        }
    }

    private static final class OldestFirst extends ForwardingLeads {
        @Override
        public List<SealedLead> page(
                ShopId shop, Purpose purpose, LeadHorizon horizon, Optional<LeadCursor> after, int limit) {
            return reversed(super.page(shop, purpose, horizon, after, limit));
        }

        @Override
        public List<SealedLead> search(
                ShopId shop, Purpose purpose, LeadHorizon horizon, LeadSearch search, int limit) {
            return reversed(super.search(shop, purpose, horizon, search, limit));
        }

        private static List<SealedLead> reversed(List<SealedLead> leads) {
            List<SealedLead> reversed = new ArrayList<>(leads);
            Collections.reverse(reversed);
            return reversed;
        }
    }

    private static final class SkipsTies extends ForwardingLeads {
        @Override
        public List<SealedLead> page(
                ShopId shop, Purpose purpose, LeadHorizon horizon, Optional<LeadCursor> after, int limit) {
            Optional<LeadCursor> last =
                    after.map(cursor -> new LeadCursor(cursor.submittedAt(), new LeadId("z".repeat(64))));
            return super.page(shop, purpose, horizon, last, limit);
        }
    }

    private static final class MarkProlongs extends ForwardingLeads {
        @Override
        public boolean markContacted(ShopId shop, LeadId lead, LeadHorizon horizon, Instant at) {
            Optional<SealedLead> found = find(shop, Purpose.LEAD_FOLLOW_UP, lead, horizon);
            found.ifPresent(old -> {
                Lifetime life = old.lifetime();
                Lifetime longer = new Lifetime(
                        life.startedAt(), life.clockStart(), life.expiresAt().plusSeconds(1), life.version());
                delete(shop, lead);
                save(
                        shop,
                        new SealedLead(
                                old.id(),
                                old.conversation(),
                                old.conversationClock(),
                                longer,
                                old.consent(),
                                Optional.of(at),
                                old.contact()));
            });
            return found.isPresent();
        }
    }

    private static final class LastMark extends ForwardingLeads {
        @Override
        public boolean markContacted(ShopId shop, LeadId lead, LeadHorizon horizon, Instant at) {
            Optional<SealedLead> found = find(shop, Purpose.LEAD_FOLLOW_UP, lead, horizon);
            found.ifPresent(old -> {
                delete(shop, lead);
                save(
                        shop,
                        new SealedLead(
                                old.id(),
                                old.conversation(),
                                old.conversationClock(),
                                old.lifetime(),
                                old.consent(),
                                Optional.of(at),
                                old.contact()));
            });
            return found.isPresent();
        }
    }

    private static final class MarkMakes extends ForwardingLeads {
        @Override
        public boolean markContacted(ShopId shop, LeadId lead, LeadHorizon horizon, Instant at) {
            if (!super.markContacted(shop, lead, horizon, at)) {
                LeadBox fresh = LeadBox.at(this, shop, Chat.NOW);
                SealedLead made = fresh.lead();
                save(
                        shop,
                        new SealedLead(
                                lead,
                                made.conversation(),
                                made.conversationClock(),
                                made.lifetime(),
                                made.consent(),
                                Optional.of(at),
                                made.contact()));
            }
            return true;
        }
    }

    private static final class AnyKind extends ForwardingLeads {
        @Override
        public List<SealedLead> search(
                ShopId shop, Purpose purpose, LeadHorizon horizon, LeadSearch search, int limit) {
            LeadSearch other = new LeadSearch(ContactKind.EMAIL, search.indexes(), search.from(), search.to());
            return super.search(shop, purpose, horizon, other, limit);
        }
    }

    private static final class AnyTime extends ForwardingLeads {
        @Override
        public List<SealedLead> search(
                ShopId shop, Purpose purpose, LeadHorizon horizon, LeadSearch search, int limit) {
            LeadSearch other = new LeadSearch(search.kind(), search.indexes(), Instant.EPOCH, Chat.NOW.plus(Chat.LIFE));
            return super.search(shop, purpose, horizon, other, limit);
        }
    }

    private static final class HidesDeleted extends ForwardingLeads {

        private final Set<LeadId> hidden = new HashSet<>();

        @Override
        public boolean delete(ShopId shop, LeadId lead) {
            return hidden.add(lead);
        }

        @Override
        public Optional<SealedLead> find(ShopId shop, Purpose purpose, LeadId lead, LeadHorizon horizon) {
            return super.find(shop, purpose, lead, horizon).filter(found -> !hidden.contains(lead));
        }

        @Override
        public void save(ShopId shop, SealedLead lead) {
            if (hidden.contains(lead.id())) {
                throw new PortException.Conflict("lead.exists", "lead was saved before");
            }
            super.save(shop, lead);
        }
    }

    private static final class OneOfConversation extends ForwardingLeads {
        @Override
        public int deleteOf(ShopId shop, ConversationId conversation) {
            return page(shop, Purpose.RIGHTS, LeadBox.EVERYTHING, Optional.empty(), 200).stream()
                    .filter(lead -> lead.conversation().equals(conversation))
                    .limit(1)
                    .mapToInt(lead -> delete(shop, lead.id()) ? 1 : 0)
                    .sum();
        }
    }
}
