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
tests="$package.*Test,$package.detect.*Test"
slow="$package.GoldenTest,$package.detect.WorstCaseTest"

# The classes of each group; what begins with a full stop stands in the package above the detectors.
groups() {
  cat <<'GROUPS'
Redactor .Redactor .RedactionStream .RedactionReport .RedactionContext .RedactionPolicy .RedactionException .Cutter .Rejoined
Values .RedactedText .RawText .StoredText .Segment .OrderFormat .ShopContacts .ContactStream .Originals .EntityKind .TextGate .AnswerFilter
Glued Glued Gaps Leet Figures Scattered Accounts Joints Marks Kinds Hints
Hidden Hidden Singles Solids Nets
Forms Forms Spoken Cards Labels
Run Run Tape Findings Checks
Memory Memory Behind Guesses
Numbers Numbers ShortNumbers
Digits DigitSteps Quantities
Harmless Harmless Ibans Questions
Tokens Tokens Codes
Secrets Secrets Urls
Mails Mails WordSteps
Names Names Persons
Streets Streets
Addresses Addresses AddressPieces
Automaton Automaton Detectors Reading
Skim Skim Survey
Lexicon Lexicon WholeWords Vocabulary Chars Folds
Words CardWords CueWords GoodsWords LetterWords MoreWords PersonWords PlaceWords PlainWords ServiceWords SignWords SpokenWords Words
GROUPS
}

run() {
  local name=$1 classes='' class
  shift
  for class in "$@"; do
    [[ $class == .* ]] && class=$package$class || class=$package.detect.$class
    classes+=${classes:+,}$class,$class'$*'
  done
  ${MVN:-./mvnw} -q -B -Pmutation -pl core-domain -DtargetClasses="$classes" -DtargetTests="$tests" \
    -DexcludedTestClasses="$slow" -Dthreads=1 -DtimeoutFactor=2 -DtimeoutConstant=3000 -DoutputFormats=XML \
    -DreportsDirectory="$reports/$name" -Dspotless.check.skip test-compile org.pitest:pitest-maven:mutationCoverage \
    > "$reports/$name.log" 2>&1
  [ -e "$reports/$name/mutations.xml" ] || echo "$name: no report, see $reports/$name.log" >&2
}

table() {
  cat "$reports"/*/mutations.xml | tr -d '\n' | sed 's/<mutation /\n&/g' | awk -F"status='" '
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
      printf "| %s | %d | %d | %d | %d | %.0f |\n", class, all, killed + late, late, unseen, 100 * (killed + late) / all
    }'
}

mkdir -p "$reports"
if [ "${1:-}" != table ]; then
  groups | while read -r name classes; do
    if [ $# -eq 0 ] && [ -e "$reports/$name/mutations.xml" ]; then continue; fi
    # shellcheck disable=SC2086
    if [ $# -eq 0 ] || [ "$1" = "$name" ]; then run "$name" $classes < /dev/null; fi
  done
fi
table
