package bare;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import io.smallrye.common.annotation.Blocking;
import java.sql.Connection;
import java.sql.PreparedStatement;
import javax.sql.DataSource;

/** One insert, one 200. No signature, no sealing, no digest. */
@Path("/webhooks")
public class Bare {
    @Inject
    DataSource dataSource;

    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    public Response receive(byte[] body, @HeaderParam("X-Shopify-Webhook-Id") String id) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO bench.bare_inbox (webhook_id, body) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, id);
            insert.setBytes(2, body);
            insert.executeUpdate();
        }
        return Response.ok().build();
    }
}
