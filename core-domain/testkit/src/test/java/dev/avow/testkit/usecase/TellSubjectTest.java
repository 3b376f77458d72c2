package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.ErasureDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPart;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.TakeRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an access package holds is what the policy says of each class. */
class TellSubjectTest {

    private static final String FIELDS = "export.attributed-order.fields";

    /** One credited order with more than the promise names. */
    private record Orders() implements ExportPart {
        @Override
        public DataClass dataClass() {
            return DataClass.ATTRIBUTED_ORDER;
        }

        @Override
        public List<String> fields() {
            return List.of("order_id", "total", "internal_partner");
        }

        @Override
        public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
            return new ExportPage(
                    List.of(new ExportPage.Row(fields().stream()
                            .map(field -> ExportPage.Cell.of(field, "some"))
                            .toList())),
                    Optional.empty());
        }
    }

    private static String packageUnder(Map<String, String> options) {
        ErasureDesk desk = new ErasureDesk(options);
        desk.parts.add(new Orders());
        RightsRequest request = desk.tell()
                .handle(new TakeRequest.Command(
                        SHOP,
                        Optional.of(ErasureDesk.person(1)),
                        Kind.ACCESS,
                        Channel.DASHBOARD,
                        "t-1",
                        desk.time.instant()));
        return desk.tell().handOver(SHOP, request.id(), "mara").orElseThrow();
    }

    @Test
    void s3_36_aPackageHoldsTheFieldsThatThePolicyNamesAndNoOthers() {
        assertThat(packageUnder(Map.of()))
                .contains("\"order_id\":\"some\"", "\"total\":\"some\"", "\"class\":\"attributed-order\"")
                .doesNotContain("internal_partner");
        assertThat(packageUnder(Map.of(FIELDS, "order_id")))
                .contains("order_id")
                .doesNotContain("\"total\"");
    }

    @Test
    void s1_40_aPackageHoldsAllWhereThePolicySaysSo() {
        assertThat(packageUnder(Map.of(FIELDS, "all"))).contains("order_id", "total", "internal_partner");
    }
}
