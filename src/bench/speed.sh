#!/usr/bin/env bash
# What a run of the installed tool costs, as ratios: machines differ, ratios hold.
#   src/bench/speed.sh [FILE.jsonl]
# Without a file it makes one of 150 MB (MB=...) from seeds and fixtures, the same at every run. Needs "mvn package" first.
# CPU is user and system time of the whole process, the best of RUNS (2).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
runs=${RUNS:-2}
mb=${MB:-150}
tool=$PWD/target/winnow/bin/winnow
[ -x "$tool" ] || { echo "no $tool: run 'mvn -q -DskipTests package' first" >&2; exit 2; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
TIMEFORMAT='%U %S %R'

# Seconds of a command: cpu CMD..., the best of all runs, and wall CMD... for the time on the clock.
best() {
    local column=$1
    shift
    for _ in $(seq "$runs"); do
        { time "$@" >/dev/null 2>"$scratch/err" || [ $? -le 1 ]; } 2>&1 | awk -v c="$column" '{ print c == "cpu" ? $1 + $2 : $3 }'
    done | sort -n | head -n 1
}
cpu() { best cpu "$@"; }
wall() { best wall "$@"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.3f", a / b }'; }
size() { wc -c <"$1"; }
say() { printf '%-58s %s\n' "$1" "$2"; }
check() { "$tool" check "$@" --format jsonl; }
memory() { # peak kB of a command
    local peak=0 now
    "$@" >/dev/null 2>&1 &
    while now=$(awk '/VmHWM/ { print $2 }' "/proc/$!/status" 2>/dev/null) && [ -n "$now" ]; do
        peak=$now
        sleep 0.05
    done
    wait $! || true
    echo "$peak"
}

file=${1:-}
if [ -z "$file" ]; then
    file=$scratch/all.jsonl
    java src/bench/Corpus.java "$file" "$mb"
fi
head -c $(($(size "$file") / 10)) "$file" | sed '$d' >"$scratch/tenth.jsonl"

printf 'file: %s bytes, %s lines; %s\n' "$(size "$file")" "$(wc -l <"$file")" \
    "$(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo 2>/dev/null), $(date -u +%F)"
words=$(cpu wc -w "$file")
one=$(cpu check "$file" --no-corpus --threads 1)
corpus=$(cpu check "$file" --threads 1)
clean=$(cpu "$tool" clean "$file" --no-corpus --threads 1 --out "$scratch/clean")
tenth=$(cpu check "$scratch/tenth.jsonl" --no-corpus --threads 1)
say 'seconds of CPU: wc -w, check, check with the corpus, clean' "$words, $one, $corpus, $clean"
say 'speed of check to that of wc -w (at least 0.20)' "$(ratio "$words" "$one")"
say 'the same with the rules that compare documents' "$(ratio "$words" "$corpus")"
say 'speed of clean to that of check (at least 0.8)' "$(ratio "$one" "$clean")"
say 'time a byte, whole file to its tenth (linear: at most 1)' \
    "$(awk -v a="$one" -v b="$tenth" -v m="$(size "$file")" -v n="$(size "$scratch/tenth.jsonl")" 'BEGIN { printf "%.3f", a * n / (b * m) }')"
say 'two threads: times faster than one (at least 1.8)' \
    "$(ratio "$(wall check "$file" --no-corpus --threads 1)" "$(wall check "$file" --no-corpus --threads 2)")"
java src/bench/Corpus.java "$scratch/usual.jsonl" 15
java src/bench/Corpus.java "$scratch/long.jsonl" 15 65536
say 'time a byte in lines of 64 kB to the usual (at most 2)' \
    "$(ratio "$(cpu check "$scratch/long.jsonl" --no-corpus --threads 1)" "$(cpu check "$scratch/usual.jsonl" --no-corpus --threads 1)")"
export JAVA_OPTS=-Xmx64m
say 'peak memory in kB with -Xmx64m: a tenth, the whole file' \
    "$(memory "$tool" check "$scratch/tenth.jsonl" --format jsonl --no-corpus --threads 1), $(memory "$tool" check "$file" --format jsonl --no-corpus --threads 1)"
unset JAVA_OPTS
printf 'class Hello { public static void main(String[] a) { System.out.println("hello"); } }\n' >"$scratch/Hello.java"
javac -d "$scratch" "$scratch/Hello.java"
say 'check seeds to a JVM that says hello (at most 8)' \
    "$(ratio "$(cpu "$tool" check seeds)" "$(cpu java -XX:+UseSerialGC -cp "$scratch" Hello)")"
