#!/usr/bin/env bash
# Mutation tests (PIT, default mutators) of the redaction, group after group on one thread; then a table by class.
#
#   docs/benchmarks/mutation.sh             every group that has no report yet in core-domain/target/pit, then the table
#   docs/benchmarks/mutation.sh Numbers     this group anew
#   docs/benchmarks/mutation.sh table       the table of the reports that are there
#
# A report stays until it is removed, so that a run can be stopped at any time and goes on where it was.
# MVN says how to start Maven, for example MVN='nice -n 19 ./mvnw -o'.
set -u
cd "$(dirname "$0")/../.." || exit 1
reports=$PWD/core-domain/target/pit
package=dev.avow.core.redaction
# Tests that take seconds are left out, and for the detectors all but the tables: a survivor runs each test that comes by it.
slow="$package.GoldenTest,$package.detect.WorstCaseTest,$package.detect.ForgettingAutomatonTest"
tables="$package.EdgesTest,$package.DetectionTest,$package.LookedForTest,$package.OrderFormsTest,$package.RedactorTest"
tables+=",$package.detect.*Test"
# Each mutant is a class redefined: the better compiler has thrown away its work before it pays.
jvm=-XX:TieredStopAtLevel=1,-XX:+UseSerialGC

# The classes of each group; what begins with a full stop stands in the package above the detectors. The lists of words (CardWords
# and the like) are in none: they are read while Vocabulary is initialised, which is over before PIT puts a mutant in its place.
groups() {
  cat <<'GROUPS'
Redactor .Redactor .RedactionStream .RedactionReport .RedactionContext .RedactionPolicy .RedactionException .Cutter .Rejoined
Values .RedactedText .RawText .StoredText .Segment .OrderFormat .ShopContacts .ContactStream .Originals .EntityKind .TextGate .AnswerFilter .TagFilter
Numbers Numbers ManyDigits FewDigits FarDigits NumberKinds Times Amounts TownCodes Tails Articles Fits Sought Run Quantities Patterns Checks DigitSteps ShortNumbers
Tokens Tokens Token CodeKinds GoodsCodes OrderCodes UncuedCodes Joined Shapes Codes Secrets SecretPrefixes Passwords NamedPasswords Unspaced Urls Glued Gaps Leet Figures Scattered
Broken Broken Stretched Prefixes Spelled LetterCodes Dictation DictatedPart
Hidden Hidden Forms FormParts Spoken Nets TypedNets Singles Solids Cards Labels Ibans
Names Harmless Mails Names NameCues NameParts BehindNames CapitalNames SmallNames PresentedNames SolidNames GivenNames Persons Questions Guesses Behind NamedBehind SecondNumbers SentenceEnds
Addresses Streets StreetNames StreetEndings HouseNumbers PlaceNames Addresses AddressRuns Flats AskedTowns Seats AddressPieces WordSteps Composites SpacedIds ShapedIds GluedCues Stems
Automaton Automaton Detectors Reading Memory Tape Findings Accounts Joints Marks Kinds Hints
Skim Skim Survey Lexicon WholeWords Chars
Told Brief Rows Purchases Ranges Charts LastDigits Texted Masked Vouchers MailTypos Alphabet Pauses WordTable FamilyNames Owned Shops Spans
Words Vocabulary WordNode Folds Near Keys Regions
GROUPS
}

# PIT writes as it goes: a report without an end is of a run that was stopped.
is_whole() {
  [ -e "$reports/$1/mutations.xml" ] && tail -c 30 "$reports/$1/mutations.xml" | grep -q '</mutations>'
}

run() {
  local name=$1 classes='' class tests=$tables
  shift
  for class in "$@"; do
    if [[ $class == .* ]]; then
      class=$package$class
      tests="$package.*Test"
    else
      class=$package.detect.$class
    fi
    classes+=${classes:+,}$class,$class'$*'
  done
  ${MVN:-./mvnw} -q -B -Pmutation -pl core-domain -DtargetClasses="$classes" -DtargetTests="$tests" \
    -DexcludedTestClasses="$slow" -Dthreads=1 -DtimeoutFactor=2 -DtimeoutConstant=3000 -DoutputFormats=XML \
    -DjvmArgs="$jvm" \
    -DreportsDirectory="$reports/$name" -Dspotless.check.skip test-compile org.pitest:pitest-maven:mutationCoverage \
    > "$reports/$name.log" 2>&1
  is_whole "$name" || echo "$name: no report, see $reports/$name.log" >&2
}

table() {
  groups | while read -r name _; do
    if is_whole "$name"; then cat "$reports/$name/mutations.xml"; fi
  done | tr -d '\n' | sed 's/<mutation /\n&/g' | awk -F"status='" '
    /^<mutation / {
      match($0, /<mutatedClass>[^<]*/); class = substr($0, RSTART + 14, RLENGTH - 14)
      sub(/.*\./, "", class); sub(/\$.*/, "", class)
      split($2, status, "\047")
      all[class]++; killed[class] += status[1] == "KILLED"; late[class] += status[1] == "TIMED_OUT" || status[1] ~ /ERROR/
      unseen[class] += status[1] == "NO_COVERAGE"
    }
    END {
      for (class in all) {
        print class, all[class], killed[class], late[class], unseen[class]
      }
    }' | sort | awk '
    BEGIN { print "| class | mutants | killed | of these by time | not covered | % |"; print "| --- | --- | --- | --- | --- | --- |" }
    { row($1, $2, $3, $4, $5); all += $2; killed += $3; late += $4; unseen += $5 }
    END { row("**all**", all, killed, late, unseen) }
    function row(class, all, killed, late, unseen) {
      printf "| %s | %d | %d | %d | %d | %.0f |\n", class, all, killed + late, late, unseen, all ? 100 * (killed + late) / all : 0
    }'
}

mkdir -p "$reports"
if [ "${1:-}" != table ]; then
  groups | while read -r name classes; do
    if [ $# -eq 0 ] && is_whole "$name"; then continue; fi
    # shellcheck disable=SC2086
    if [ $# -eq 0 ] || [ "$1" = "$name" ]; then run "$name" $classes < /dev/null; fi
  done
fi
table
