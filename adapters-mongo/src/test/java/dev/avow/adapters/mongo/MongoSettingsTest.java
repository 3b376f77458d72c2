package dev.avow.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.util.List;
import org.junit.jupiter.api.Test;

class MongoSettingsTest {

    @Test
    void theDriverUnderstandsEveryLimit() {
        for (String uri : List.of(
                "mongodb://db.example.com",
                "mongodb://db.example.com/",
                "mongodb://db.example.com:27017,other.example.com/avow",
                "mongodb://u:p%3F@db.example.com/?appName=avow",
                "mongodb://db.example.com/avow?appName=avow")) {
            ConnectionString limited = new ConnectionString(MongoSettings.limited(uri));

            assertThat(limited.getServerSelectionTimeout()).as(uri).isEqualTo(2_000);
            assertThat(limited.getConnectTimeout()).isEqualTo(2_000);
            assertThat(limited.getSocketTimeout()).isEqualTo(3_000);
            assertThat(limited.getMaxWaitTime()).isEqualTo(2_000);
            assertThat(limited.getRetryReads()).isFalse();
            assertThat(limited.getRetryWritesValue()).isFalse();
        }
    }

    @Test
    void whatTheConnectionStringStatesStays() {
        ConnectionString limited = new ConnectionString(
                MongoSettings.limited("mongodb://db.example.com/avow?SocketTimeoutMS=9000&retryReads=true"));

        assertThat(limited.getSocketTimeout()).isEqualTo(9_000);
        assertThat(limited.getRetryReads()).isTrue();
        assertThat(limited.getConnectTimeout()).isEqualTo(2_000);
        assertThat(limited.getDatabase()).isEqualTo("avow");
    }
}
