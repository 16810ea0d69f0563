#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Brings what is missing to build the book, or to run its tests too: `make deps`, `make deps-check`.
#
#   src/deps.sh build|check FOLDER        FOLDER is where everything made goes
#
# It asks for commands, libraries, fonts and their versions, not for packages: what is there is used as it is, wherever
# it came from. The rest is installed from Debian; on another system it is listed, and that is a failure. The npm
# packages that package-lock.json pins go to FOLDER/node_modules, for the build those that it needs. Where nothing is
# missing nothing is done.
set -eu
export LC_ALL=C

level=$1
out=$2
here=$(dirname "$0")/..

# program NAME [VERSION [OPTION]]: is there such a command, of this version or a later one?
program() {
    command -v "$1" >/dev/null || return 1
    [ -n "${2-}" ] || return 0
    at_least "$2" "$("$1" "${3---version}" 2>&1 | sed -n 's/^[^0-9]*\([0-9][0-9.]*\).*/\1/p' | head -n 1)"
}

# at_least WANTED FOUND: by version, not by letters.
at_least() {
    [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

library() {
    pkg-config --atleast-version="$2" "$1"
}

header() {
    printf '#include <stddef.h>\n#include <%s>\n' "$1" | cc -fsyntax-only -x c -
}

font() {
    [ -n "$(fc-list "$1" family)" ]
}

fuzzer() {
    echo 'int LLVMFuzzerTestOneInput(void); int LLVMFuzzerTestOneInput(void) { return 0; }' |
        clang -fsanitize=fuzzer,address,undefined -x c -o /dev/null -
}

node_with_npm() {
    program node 18 && program npm
}

# want WHAT PACKAGES QUESTION…: notes what the question does not find.
want() {
    what=$1
    from=$2
    shift 2
    if ! "$@" >/dev/null 2>&1; then
        missing="$missing
  $what ($from)"
        packages="$packages $from"
    fi
}

look_round() {
    missing=
    packages=
    want 'a C compiler'                 'gcc libc6-dev'               header stdio.h
    want 'pkg-config'                   'pkg-config'                  program pkg-config
    want 'GLib 2.74'                    'libglib2.0-dev'              library glib-2.0 2.74
    want 'libxml2 2.9'                  'libxml2-dev'                 library libxml-2.0 2.9
    want 'libyaml'                      'libyaml-dev'                 library yaml-0.1 0.2
    want 'JSON-GLib 1.6'                'libjson-glib-dev'            library json-glib-1.0 1.6
    want 'libzip 1.7'                   'libzip-dev'                  library libzip 1.7
    want 'libcmark-gfm 0.29'            'libcmark-gfm-dev'            library libcmark-gfm 0.29
    want 'the extensions of libcmark-gfm' 'libcmark-gfm-extensions-dev' header cmark-gfm-core-extensions.h
    want 'libcgraph'                    'libgraphviz-dev'             library libcgraph 2.42
    want 'noweb'                        'noweb'                       program notangle
    want 'Graphviz 2.42'                'graphviz'                    program dot 2.42 -V
    want 'rsvg-convert'                 'librsvg2-bin'                program rsvg-convert
    want 'Node 18 or later, with npm'   'nodejs npm'                  node_with_npm
    want 'qpdf 11'                      'qpdf'                        program qpdf 11
    want 'flock'                        'util-linux'                  program flock
    want 'entr, for make serve'         'entr'                        program entr
    want 'the tools of poppler'         'poppler-utils'               program pdfinfo
    want 'fontconfig'                   'fontconfig'                  program fc-list
    want 'the font Linux Libertine O'   'fonts-linuxlibertine'        font 'Linux Libertine O'
    want 'the font NanumMyeongjo'       'fonts-nanum'                 font NanumMyeongjo
    want 'the font IPAexMincho'         'fonts-ipaexfont-mincho'      font IPAexMincho
    want 'the font HanaMinA'            'fonts-hanazono'              font HanaMinA
    want 'the font DejaVu Sans Mono'    'fonts-dejavu-core'           font 'DejaVu Sans Mono'
    want 'its oblique'                  'fonts-dejavu-extra'          font 'DejaVu Sans Mono:style=Oblique'
    want 'hb-subset 6'                  'libharfbuzz-bin'             program hb-subset 6
    want 'woff2_compress'               'woff2'                       program woff2_compress
    [ "$level" = check ] || return 0
    want 'Check 0.15'                   'check'                       library check 0.15
    want 'clang, with libFuzzer'        'clang libclang-rt-dev'       fuzzer
    want 'clang-tidy'                   'clang-tidy'                  program clang-tidy
    want 'clang-format'                 'clang-format'                program clang-format
    want 'cppcheck'                     'cppcheck'                    program cppcheck
    want 'hb-shape'                     'libharfbuzz-bin'             program hb-shape
    want 'xmllint'                      'libxml2-utils'               program xmllint
    want 'jing'                         'jing'                        program jing
    want 'trang'                        'trang'                       program trang
    want 'Java 11 or later'             'default-jre-headless'        program java 11 -version
    want 'mandoc'                       'mandoc'                      program mandoc
    want 'groff'                        'groff-base'                  program groff
    want 'valgrind'                     'valgrind'                    program valgrind
    want 'unzip'                        'unzip'                       program unzip
    want 'bibutils'                     'bibutils'                    program bib2xml
    want 'rapper, of raptor 2'          'raptor2-utils'               program rapper
    want 'the specification of GFM'     'cmark-gfm'                   program cmark-gfm
    want 'Chromium'                     'chromium'                    program chromium
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    elif command -v sudo >/dev/null; then
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    else
        echo "deps: to install this, be root or have sudo: $*" >&2
        return 1
    fi
}

look_round
if [ -n "$missing" ]; then
    echo "Missing, with the names of Debian's packages:$missing" >&2
    if ! command -v apt-get >/dev/null; then
        echo 'deps: only Debian is known here; install these in the way of your system' >&2
        exit 1
    fi
    echo 'Installing them; this can take some minutes.' >&2
    as_root apt-get -qq update
    # shellcheck disable=SC2086 # a list
    as_root apt-get -qq -o Dpkg::Use-Pty=0 install --no-install-recommends -y $packages >/dev/null
    look_round
    if [ -n "$missing" ]; then
        echo "deps: still missing:$missing" >&2
        exit 1
    fi
fi

# The npm packages are there when the lock they were installed from is this one, and those that only the tests need when
# npm's own list has some.
[ -f "$here/package-lock.json" ] || exit 0
installed=$out/node_modules/.package-lock.json
if [ -f "$installed" ] && cmp -s "$here/package-lock.json" "$out/package-lock.json" &&
    { [ "$level" = build ] || grep -q '"dev": true' "$installed"; }; then
    exit 0
fi
omit=
[ "$level" = check ] || omit=--omit=dev
echo "Installing the npm packages in $out/node_modules." >&2
mkdir -p "$out"
for file in package.json package-lock.json .npmrc; do
    [ ! -f "$here/$file" ] || cp "$here/$file" "$out/$file"
done
# shellcheck disable=SC2086 # nothing, or an option
if ! npm ci --prefix "$out" $omit --ignore-scripts --no-audit --no-fund --loglevel=error >&2; then
    rm -f "$out/package-lock.json"
    echo 'deps: npm could not install the packages; see above' >&2
    exit 1
fi
