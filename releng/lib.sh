# Shared by the scripts beside it: finds what the build needs, and says what is missing.
# To be sourced, by a bash script that has set -euo pipefail.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
MAVEN_VERSION=3.9.11   # the newest 3.9; Tycho 5 needs 3.9, and system packages are often older
TOOLS=${CHANCERY_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/chancery}

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# The major version of the JDK in folder $1; 0 when there is none.
jdk_version() {
	local text major
	[ -x "$1/bin/javac" ] || { echo 0; return; }
	text=$("$1/bin/javac" -version 2>&1 | tail -n 1)
	major=${text#javac }
	major=${major%%[.+-]*}
	case $major in
		''|*[!0-9]*) echo 0 ;;
		*) echo "$major" ;;
	esac
}

# Sets JAVA_HOME to a JDK 21 or later.
find_jdk() {
	local home
	for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
		/Library/Java/JavaVirtualMachines/*/Contents/Home; do
		[ -n "$home" ] || continue
		if [ "$(jdk_version "$home")" -ge 21 ]; then
			export JAVA_HOME=$home
			return
		fi
	done
	die "Chancery needs a JDK 21 or later. None was found in JAVA_HOME, /usr/lib/jvm or /opt: install one, or point
JAVA_HOME at it. Debian 13 and Ubuntu 24.04 have openjdk-21-jdk; for older ones get a JDK from Eclipse Adoptium."
}

# Sets MVN to the pinned Maven, which it gets through whatever Maven is installed.
find_maven() {
	local home=$TOOLS/apache-maven-$MAVEN_VERSION fetched
	if [ ! -x "$home/bin/mvn" ]; then
		command -v mvn >/dev/null || install_packages mvn:maven
		say "Getting Maven $MAVEN_VERSION ..."
		mkdir -p "$TOOLS"
		fetched=$(mktemp -d "$TOOLS/fetch.XXXXXX")
		# From a folder without .mvn: this project's settings are not for an older Maven.
		if ! (cd "$fetched" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
			-Dartifact="org.apache.maven:apache-maven:$MAVEN_VERSION:zip:bin" \
			-DoutputDirectory="$fetched/out") >"$fetched/log" 2>&1; then
			cat "$fetched/log" >&2
			rm -rf "$fetched"
			die "Maven $MAVEN_VERSION could not be had from Maven Central."
		fi
		chmod +x "$fetched/out/apache-maven-$MAVEN_VERSION/bin/mvn"
		# Another script may have been faster.
		mv -T "$fetched/out/apache-maven-$MAVEN_VERSION" "$home" 2>/dev/null || [ -x "$home/bin/mvn" ]
		rm -rf "$fetched"
	fi
	MVN=$home/bin/mvn
}

# install_packages what:package ... installs the Debian packages, or says what is missing and stops.
install_packages() {
	local missing=() names=() pair
	for pair in "$@"; do
		names+=("${pair%%:*}")
		missing+=("${pair#*:}")
	done
	if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
		die "Missing on this system: ${names[*]}.
On Debian and Ubuntu: sudo apt-get install ${missing[*]}"
	fi
	say "Installing ${missing[*]} ..."
	if ! { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
		install "${missing[@]}"; } </dev/null >/tmp/chancery-apt.$$ 2>&1; then
		cat /tmp/chancery-apt.$$ >&2
		rm -f /tmp/chancery-apt.$$
		die "These packages could not be installed: ${missing[*]}"
	fi
	rm -f /tmp/chancery-apt.$$
}

has_library() { (ldconfig -p 2>/dev/null || /sbin/ldconfig -p) | grep -F "$1" >/dev/null; }
has_font() { command -v fc-list >/dev/null && fc-list | grep -F "$1" >/dev/null; }

# The GTK library has another package name since Debian 13 and Ubuntu 24.04.
gtk_package() {
	if apt-cache show libgtk-3-0t64 2>/dev/null | grep '^Package:' >/dev/null; then
		echo libgtk-3-0t64
	else
		echo libgtk-3-0
	fi
}

# What the workbench needs to open a window.
need_desktop() {
	[ "$(uname -s)" = Linux ] || return 0
	has_library libgtk-3.so.0 || install_packages "GTK 3:$(gtk_package)"
	need_fonts
}

# What it takes to print and draw Chinese.
need_fonts() {
	local missing=()
	[ "$(uname -s)" = Linux ] || return 0
	command -v fc-list >/dev/null || missing+=("fontconfig:fontconfig")
	has_font AR\ PL\ UKai || missing+=("the font AR PL UKai:fonts-arphic-ukai")
	has_font AR\ PL\ UMing || missing+=("the font AR PL UMing:fonts-arphic-uming")
	has_font Noto\ Sans\ CJK || missing+=("the font Noto Sans CJK:fonts-noto-cjk")
	has_font Liberation\ Serif || missing+=("the font Liberation Serif:fonts-liberation")
	[ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
	# A plain face for Chinese in windows, whatever the locale.
	export FONTCONFIG_FILE=${FONTCONFIG_FILE:-$ROOT/releng/fonts.conf}
}

# What the UI tests need besides.
need_virtual_display() {
	local missing=()
	command -v Xvfb >/dev/null || missing+=("Xvfb:xvfb")
	command -v xauth >/dev/null || missing+=("xauth:xauth")
	command -v xdpyinfo >/dev/null || missing+=("xdpyinfo:x11-utils")
	command -v openbox >/dev/null || missing+=("openbox:openbox")
	[ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

# Starts Xvfb on a display number that is free, with a window manager, and sets DISPLAY.
# Ends them when the script ends.
start_display() {
	need_virtual_display
	local ready
	ready=$(mktemp -d)
	trap 'stop_display' EXIT
	# Xvfb chooses the number itself, so that two test runs never take the same one.
	Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$ready/number" >"$ready/log" 2>&1 &
	XVFB_PID=$!
	local i
	for i in $(seq 100); do
		[ -s "$ready/number" ] && break
		kill -0 "$XVFB_PID" 2>/dev/null || { cat "$ready/log" >&2; die "Xvfb did not start."; }
		sleep 0.1
	done
	[ -s "$ready/number" ] || die "Xvfb did not start within 10 seconds."
	export DISPLAY=:$(tr -d '[:space:]' <"$ready/number")
	# Software rendering, one scale, no desktop services: the same picture on every machine.
	export GDK_BACKEND=x11 GDK_SCALE=1 LIBGL_ALWAYS_SOFTWARE=1 NO_AT_BRIDGE=1 GTK_A11Y=none \
		GTK_USE_PORTAL=0 WEBKIT_DISABLE_COMPOSITING_MODE=1
	# The product's own font for Chinese.
	export XDG_CONFIG_DIRS=${XDG_CONFIG_DIRS:-/etc/xdg}:$ROOT/features/org.chancery.workbench.feature/rootfiles/linux/desktop
	unset WAYLAND_DISPLAY
	# Without a window manager no dialog ever gets the focus.
	openbox >/dev/null 2>&1 &
	WM_PID=$!
	rm -rf "$ready"
}

stop_display() {
	local pid
	for pid in "${WM_PID:-}" "${XVFB_PID:-}"; do
		[ -z "$pid" ] || kill "$pid" 2>/dev/null || true
		[ -z "$pid" ] || wait "$pid" 2>/dev/null || true
	done
	WM_PID='' XVFB_PID=''
}

# Sets PRODUCT to the folder of this machine's product, whether it is built yet or not; with an argument "server" to
# that of the server.
find_product() {
	local os=linux/gtk arch name=chancery${1:+-$1} folder
	folder=$name
	case $(uname -m) in
		aarch64|arm64) arch=aarch64 ;;
		*) arch=x86_64 ;;
	esac
	case $(uname -s) in
		Darwin) os=macosx/cocoa folder=$name.app/Contents/Eclipse ;;
		MINGW*|MSYS*|CYGWIN*) os=win32/win32 arch=x86_64 ;;
	esac
	PRODUCT_MODULE=releng/org.chancery.${1:+$1.}product
	PRODUCT=$ROOT/$PRODUCT_MODULE/target/products/$name/$os/$arch/$folder
	STAMP=$ROOT/$PRODUCT_MODULE/target/built
}

# The names of all files that the product is made of.
product_sources() {
	(cd "$ROOT" && find pom.xml .mvn target-platform bundles features releng/fonts.conf releng/org.chancery.product \
		releng/org.chancery.server.product releng/org.chancery.site \
		\( -name target -o -name src-gen -o -name bin -o -name lib -o -name '*.tests' -o -name .settings \) -prune \
		-o -type f ! -name '.polyglot.*' ! -name pom.tycho ! -name .tycho-consumer-pom.xml ! -name .project \
		! -name .classpath ! -name '*.md' -print) | LC_ALL=C sort
}

# True if the product was built and none of its files has come, gone or changed since.
product_is_built() {
	find_product "$@"
	[ -x "$PRODUCT/chancery-cli" ] && [ -f "$STAMP" ] && [ "$(product_sources)" = "$(cat "$STAMP")" ] &&
		[ -z "$(cd "$ROOT" && tr '\n' '\0' <"$STAMP" | xargs -0 sh -c 'find "$@" -newer "$0"' "$STAMP")" ]
}

# The checksum of what decides which artifacts the build takes from Maven Central.
build_inputs() {
	(cd "$ROOT" && cat pom.xml .mvn/* target-platform/* bundles/*/pom.xml releng/*/pom.xml 2>/dev/null) | cksum | tr ' ' -
}

# run_maven ARGUMENT...: runs Maven in the project, off line if a build with the same artifacts went well before.
run_maven() {
	local known status=0
	known=$TOOLS/resolved-$(build_inputs)
	if [ -f "$known" ]; then
		(cd "$ROOT" && "$MVN" -B -o "$@") || status=$?
		return "$status"
	fi
	(cd "$ROOT" && "$MVN" -B "$@") || status=$?
	[ "$status" -ne 0 ] || touch "$known"
	return "$status"
}

# Builds the product, or the server's, unless it is there already. Says so on standard error only.
build_product() {
	local sources log=$ROOT/releng/build.log
	product_is_built "$@" && return
	find_maven
	say "Building Chancery: a minute or two, the first time some more for what comes from Maven Central ..."
	sources=$(mktemp)
	product_sources >"$sources"
	# What is not committed keeps its version, and p2 would take it for what is installed already.
	rm -rf "$ROOT/releng/org.chancery.product/target/products"
	if ! run_maven verify -DskipTests -pl "$PRODUCT_MODULE" -am >"$log" 2>&1; then
		# A local repository that was emptied since: once more, with the network.
		if ! grep -F 'offline mode' "$log" >/dev/null || ! { rm -f "$TOOLS/resolved-$(build_inputs)" &&
			run_maven verify -DskipTests -pl "$PRODUCT_MODULE" -am >"$log" 2>&1; }; then
			grep -F '[ERROR]' "$log" | head -n 30 >&2
			rm -f "$sources"
			die "The build failed. All of its output is in $log"
		fi
	fi
	mv "$sources" "$STAMP"
}
