# Sourced by the benchmarks: starts a portal of its own, and what they measure with.
port="${PORT:-8185}"
seconds="${SECONDS_EACH:-10}"
base="http://localhost:$port"
data="$PWD/data/bench"
log="$data.log"

need() {
  command -v "$1" >/dev/null || {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || { echo "$1 is missing: install the package $2." >&2; exit 1; }
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
  }
}
need wrk wrk
need psql postgresql-client
need curl curl
pgbench="$(ls /usr/lib/postgresql/*/bin/pgbench 2>/dev/null | tail -1 || true)"
if [ -z "$pgbench" ]; then
  need pgbench postgresql
  pgbench="$(ls /usr/lib/postgresql/*/bin/pgbench | tail -1)"
fi

mkdir -p data
./mvnw -B -ntp -Prun -Dfresh -Dlive=false "-Ddata=$data" "-Dport=$port" >"$log" 2>&1 &
launcher=$!
trap 'kill $launcher 2>/dev/null; wait $launcher 2>/dev/null || true' EXIT
until grep -q '^Allmende is at' "$log"; do
  kill -0 $launcher 2>/dev/null || { tail -20 "$log" >&2; exit 1; }
  sleep 1
done

db="$(grep -oP '(localhost|127\.0\.0\.1):\K\d+(?=/)' "$data/domain/config/domain.xml" | head -1)"
sql() { psql -X -q -h localhost -p "$db" -U postgres -d allmende "$@"; }

work="$(mktemp -d)"
line() { printf '%-58s %12s %12s %10s %10s  %s\n' "$@"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.0f %%", 100 * a / b }'; }
# rate_of ADDRESS [HEADER…]: sets rate and p99
rate_of() {
  local path="$1"; shift
  # wrk takes a redirection for an answer
  if [ "$(curl -s -m 30 -o /dev/null -w '%{http_code}' "$@" "$base$path")" != 200 ]; then echo "$path does not answer with 200" >&2; exit 1; fi
  wrk -t2 -c16 "-d${seconds}s" --latency "$@" "$base$path" >"$work/wrk"
  if grep -q 'Non-2xx' "$work/wrk"; then echo "$path does not answer with 200" >&2; exit 1; fi
  read_wrk
}
# sets rate and p99 from what wrk has written
read_wrk() {
  rate="$(awk '/Requests\/sec/ { print $2 }' "$work/wrk")"
  p99="$(awk '$1 == "99%" { print $2 }' "$work/wrk")"
}
# transactions_of SCRIPT: sets rate
transactions_of() {
  "$pgbench" -n -h localhost -p "$db" -U postgres -c 16 -j 2 -T "$seconds" -f "$1" -M prepared allmende >"$work/pgbench" 2>&1
  rate="$(awk '/^tps/ { print $3 }' "$work/pgbench")"
}
sign_in() {
  local jar="$work/$1" page state
  page="$(curl -s -m 30 -c "$jar" "$base/sign-in")"
  state="$(grep -oP 'name="jakarta.faces.ViewState"[^>]*value="\K[^"]*' <<<"$page" | head -1)"
  local email password
  email="$(grep -oP '<input[^>]*name="\K[^"]*:email(?=")' <<<"$page" | head -1)"
  password="$(grep -oP '<input[^>]*name="\K[^"]*:password(?=")' <<<"$page" | head -1)"
  curl -s -m 30 -o /dev/null -b "$jar" -c "$jar" -H "Origin: $base" "$base/sign-in" --data-urlencode "form=form" \
    --data-urlencode "$email=$1" --data-urlencode "$password=allmende-sample-1" \
    --data-urlencode "form:go=x" --data-urlencode "jakarta.faces.ViewState=$state"
  cookie="$(awk '/JSESSIONID/ { print $7 }' "$jar")"
}
warm() { wrk -t2 -c16 -d"${WARM:-8}s" "$@" >/dev/null; }
# load PROGRAM ARGUMENTS…: one of the Java programs beside this file
driver="$(find data "$HOME/.m2/repository/org/postgresql" -name 'postgresql-42*.jar' 2>/dev/null | head -1)"
classes="$work/classes:ejb/target/classes:$driver"
javac -cp "$classes" -d "$work/classes" bench/*.java
load() { java -cp "$classes" "$@"; }
server_memory() { awk '/VmRSS/ { printf "%.0f MiB", $2 / 1024 }' "/proc/$(pgrep -f "$data/domain" | head -1)/status"; }
