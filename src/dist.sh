#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What goes out with a release, for `make dist`: a folder NAME-VERSION that holds the archive of the sources, the web book with
# data, printed book and e-book, what they are to be cited by, and the sums of all files.
#
#   src/dist.sh CITATION-TSV BOOK OUT      run from the top of the sources; makes OUT/NAME-VERSION
#
# Name, version and time are the edition's, as tables/citation.tsv has them, so that the same sources give the same bytes
# wherever and whenever they are packed.
set -eu
export LC_ALL=C TZ=UTC
umask 022

citation=$1
book=$2
out=$3

value() { sed -n "s/^$1	//p" "$citation"; }
version=$(value version)
date=$(value date)
[ -n "$version" ] && [ -n "$date" ] || { echo "dist: $citation names no version or no date" >&2; exit 1; }
case $version in *[!0-9A-Za-z.+-]*) echo "dist: version $version: no name of a folder" >&2; exit 1 ;; esac
name=$(value title | tr '[:upper:]' '[:lower:]' | tr -cs 'a-z0-9\n' - | sed 's/^-*//; s/-*$//')-$version
epoch=$(date -u -d "$date" +%s)

# The sources: these and no others, so that nothing that lies about by chance, a reader's copy least of all, goes out.
sources='.ci .clang-format .clang-tidy .editorconfig .gitattributes .gitignore .npmrc ARCHITECTURE.md CITATION CITATION.cff
    GNUmakefile LICENSE NEWS.md README.md book figures noweb package-lock.json package.json src tests'

rm -rf "$out/$name.tmp"
mkdir -p "$out/$name.tmp"
# shellcheck disable=SC2086 # a list
find $sources \( -type f -o -type l \) ! -name '*~' ! -name '*.swp' | sort >"$out/$name.tmp/list"
tar --create --format=gnu --files-from="$out/$name.tmp/list" --hard-dereference --owner=0 --group=0 --numeric-owner \
    --mode='u=rwX,go=rX' --mtime="@$epoch" --transform="s,^,$name/,S" --file="$out/$name.tmp/$name.tar"
rm "$out/$name.tmp/list"
gzip -9 -n "$out/$name.tmp/$name.tar"

# A printed book to another standard is made for its reader, and does not belong to the release.
cp -R "$book" "$out/$name.tmp/book"
rm -f "$out/$name.tmp/book"/edition-*.pdf
cp CITATION CITATION.cff LICENSE NEWS.md "$out/$name.tmp"

cd "$out/$name.tmp"
find . -type f ! -name SHA256SUMS | sed 's,^[.]/,,' | sort | while read -r file; do sha256sum "$file"; done >SHA256SUMS
find . -type f -exec chmod 644 {} +
find . -type d -exec chmod 755 {} +
find . -exec touch -d "@$epoch" {} +
cd ..
rm -rf "$name"
mv "$name.tmp" "$name"
echo "$out/$name"
