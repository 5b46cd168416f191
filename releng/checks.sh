# Shared by the scripts that check the product: a folder to work in, and counting what holds and what does not.
# To be sourced after lib.sh, with JAVA_HOME set.

WORK=$(mktemp -d)
# Nothing of the user's own is read or written.
export HOME=$WORK/home CHANCERY_JAVA_OPTS=-Duser.home=$WORK/home
mkdir "$HOME"
trap 'rm -rf "$WORK"' EXIT
PASSED=0 FAILED=0

# check WHAT COMMAND...: counts whether the command succeeds.
check() {
	local what=$1
	shift
	if "$@" >"$WORK/check.log" 2>&1; then
		PASSED=$((PASSED + 1))
		say "ok      $what"
	else
		FAILED=$((FAILED + 1))
		say "FAILED  $what"
		tail -n 20 "$WORK/check.log" "$WORK/out" "$WORK/err" >&2
	fi
}

# run COMMAND...: releng/run; STATUS, $WORK/out and $WORK/err are what came of it.
run() {
	STATUS=0
	"$ROOT/releng/run" "$@" >"$WORK/out" 2>"$WORK/err" || STATUS=$?
}
status() { [ "$STATUS" -eq "$1" ]; }
prints() { grep -F -e "$1" "$WORK/out"; }
says() { grep -F -e "$1" "$WORK/err"; }
silent() { [ ! -s "$WORK/$1" ]; }
not() { ! "$@"; }
# What a file of the zip format contains.
lists() { "$JAVA_HOME/bin/jar" tf "$1" | grep -F -x -e "$2"; }
lines() { [ "$(wc -l <"$1")" -eq "$2" ]; }
starts() { [ "$(head -c "${#2}" "$1")" = "$2" ]; }

# The sections, by short name: what stands in the category of the update site.
SECTIONS=$(sed -n 's/.*feature id="org\.chancery\.\([a-z]*\)\.feature".*category name="sections".*/\1/p' \
	"$ROOT/releng/org.chancery.site/category.xml")

finish() {
	echo "$PASSED passed, $FAILED failed"
	[ "$FAILED" -eq 0 ]
}
