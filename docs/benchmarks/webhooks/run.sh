#!/usr/bin/env bash
# Sends signed webhooks to the service, to a bare Quarkus endpoint and to a Node handler on Shopify's own library, one after
# the other, over the same durable PostgreSQL. Needs a JDK 17 or newer, Node 20 or newer and the npm registry.
#
#   docs/benchmarks/webhooks/run.sh [DELIVERIES_A_SECOND] [SECONDS]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
rate=${1:-1000}
seconds=${2:-60}
secret=webhook-load-secret-0123456789abcdef
work=$(mktemp -d)
pids=()

finish() {
  exec 9>&- || true
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait || true
  rm -rf "$work"
}
trap finish EXIT

await() { # process address
  for _ in $(seq 300); do
    kill -0 "$1" 2>/dev/null || break
    curl -s -o /dev/null --max-time 1 "$2" && return
    sleep 0.2
  done
  echo "nothing answers at $2" >&2
  cat "$work"/*.log >&2
  exit 1
}

load() { # name seconds port path table [pause]
  printf '\n== %s\n' "$1"
  java -cp "$classpath" "$here/WebhookLoad.java" "http://127.0.0.1:$3$4" "$secret" "$rate" "$2" \
    "$jdbc" "$user" "$password" "$5" "${@:6}"
}

cd "$root"
./mvnw -q -B -ntp -DskipTests -pl app-quarkus,app-quarkus/stores -am package dependency:build-classpath \
  -Dmdep.includeScope=runtime -Dmdep.outputFile=target/classpath
classpath="$root/app-quarkus/stores/target/classes:$(cat app-quarkus/stores/target/classpath)"
cp -r "$here/bare" "$here/node" "$work"
./mvnw -q -B -ntp -f "$work/bare/pom.xml" package
(cd "$work/node" && npm install --silent --no-audit --no-fund)

mkfifo "$work/alive"
java -cp "$classpath" "$here/BenchStores.java" <"$work/alive" >"$work/stores" 2>"$work/stores.log" &
pids+=($!)
exec 9>"$work/alive"
until [ -s "$work/stores" ]; do
  kill -0 "${pids[0]}" || { cat "$work/stores.log" >&2; exit 1; }
  sleep 0.2
done
read -r jdbc user password mongo server <"$work/stores"

QUARKUS_HTTP_PORT=18080 QUARKUS_MANAGEMENT_PORT=19000 AVOW_PUBLIC_URL=http://127.0.0.1:18080 AVOW_ENVIRONMENT=test \
  QUARKUS_DATASOURCE_JDBC_URL=$jdbc QUARKUS_DATASOURCE_USERNAME=$user QUARKUS_DATASOURCE_PASSWORD=$password \
  QUARKUS_MONGODB_CONNECTION_STRING=$mongo AVOW_SHOPIFY_CLIENT_ID=load AVOW_SHOPIFY_CLIENT_SECRET=$secret \
  AVOW_SECRETS_MASTER_KEY=d2ViaG9va3Mtd2ViaG9va3Mtd2ViaG9va3Mtd2ViaG8= AVOW_RIGHTS_JOURNAL="$work/journal" \
  java -jar app-quarkus/target/quarkus-app/quarkus-run.jar >"$work/avow.log" 2>&1 &
avow=$!
pids+=($avow)
await $avow http://127.0.0.1:19000/q/health/ready
load "the service" "$seconds" 18080 /shopify/webhooks webhook_inbox
load "the service, PostgreSQL stopped for ten seconds" "$seconds" 18080 /shopify/webhooks webhook_inbox $((seconds / 3)) 10 "$server"
kill "$avow" && wait "$avow" || true

QUARKUS_HTTP_PORT=18081 QUARKUS_DATASOURCE_JDBC_URL=$jdbc QUARKUS_DATASOURCE_USERNAME=$user QUARKUS_DATASOURCE_PASSWORD=$password \
  java -jar "$work/bare/target/quarkus-app/quarkus-run.jar" >"$work/bare.log" 2>&1 &
bare=$!
pids+=($bare)
await $bare http://127.0.0.1:18081/
load "a bare endpoint" "$seconds" 18081 /webhooks bench.bare_inbox
kill "$bare" && wait "$bare" || true

address=${jdbc#jdbc:postgresql://}
PORT=18082 SECRET=$secret DATABASE_URL="postgresql://$user:$password@${address%%\?*}" \
  node "$work/node/server.js" >"$work/node.log" 2>&1 &
node=$!
pids+=($node)
await $node http://127.0.0.1:18082/
load "a Node handler" "$seconds" 18082 / bench.node_inbox
printf '\nload of the machine: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
