#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Makes the fonts of a web book: those that a list names, with the characters that the pages use and no more, as WOFF2.
#
#   src/fonts.sh EDITION LIST PAGES WORK
#
# EDITION is the press, LIST what book/fonts.list is, PAGES the folder of the pages, WORK one for what lies between. Writes
# PAGES/fonts.css, PAGES/fonts/*.woff2, and PAGES/fonts/README.txt: what stands in book/fonts.txt (LIST with another
# suffix), and of each file what it comes from. What would come out the same is left alone: as long as pages use the same
# characters nothing changes.
#
# No font keeps its name, for licences reserve it for the original. Of a font's own words only copyright and licence
# stay: records 0, 13 and 14 of its table of names.
set -eu
export LC_ALL=C

edition=$1
list=$2
pages=$3
work=$4
fonts=$pages/fonts
here=${0%/*}

mkdir -p "$work" "$fonts"

# keep NEW OLD: replaces what differs.
keep() {
    if cmp -s "$1" "$2"; then rm "$1"; else mv "$1" "$2"; fi
}

# ---- characters

# A title page alone is no chapter.
find "$pages" -name '*.html' | sort >"$work/pages"
xargs grep -l '<section class="chapter"' <"$work/pages" >"$work/pages-chapters" || :
if [ -s "$work/pages-chapters" ]; then
    xargs "$edition" characters <"$work/pages-chapters" >"$work/chapters"
else
    : >"$work/chapters"
fi
xargs "$edition" characters <"$work/pages" >"$work/all"

# ---- fonts, and which of them gets which characters

# columns COUNT: the lines of the list that have so many, divided by tabs.
columns() {
    awk -F ' *[|] *' -v OFS='\t' -v count="$1" '!/^#/ && NF == count { $1 = $1; print }' "$list"
}

columns 4 >"$work/families"
number=0
columns 5 | while IFS='	' read -r family weight style font package; do
    number=$((number + 1))
    fc-match -f '%{file}\n%{family}\n%{charset}\n%{postscriptname}\n' "$font" >"$work/match"
    { read -r file; read -r families; read -r charset; read -r postscript; } <"$work/match"
    echo "$families" | tr , '\n' | grep -qxF -e "${font%%:*}" ||
        { echo "fonts: the font $font is missing: 'make deps' installs it" >&2; exit 1; }
    printf '%s\t' "$number" "$family" "$weight" "$style" "$charset" "$file" "$postscript" "${font%%:*}" "$font"
    echo "$package"
done >"$work/fonts"
awk -f "$here/fonts.awk" "$work/all" "$work/chapters" "$work/families" "$work/fonts" >"$work/files"

# ---- files

# over WORD: for sed, as many hyphens in the place of the word.
over() {
    printf 's/%s/%s/g' "$1" "$(printf %s "$1" | sed 's/./-/g')"
}

# subset FILE POSTSCRIPT-NAME NAME CODES FEATURES TO
#
# A font with outlines of PostScript has its names once more within them, where they can't be left out: they are written
# over. woff2_compress makes the sums of the tables right again.
subset() {
    hb-subset --font-file="$1" --unicodes="$(echo "$4" | tr ' ' ,)" --layout-features="$(echo "$5" | tr ' ' ,)" \
        --name-IDs=0,13,14 --no-hinting --desubroutinize --output-file="$6.subset.ttf"
    sed -e "$(over "$2")" -e "$(over "$3")" "$6.subset.ttf" >"$6.ttf"
    woff2_compress "$6.ttf" >/dev/null 2>&1
    rm "$6.subset.ttf" "$6.ttf"
}

# renew NAME FILE POSTSCRIPT-NAME ORIGINAL CODES FEATURES: made again only from something else.
renew() {
    { echo "$tools"; cksum <"$2"; echo "$6"; echo "$5"; } >"$work/$1.new"
    if ! cmp -s "$work/$1.new" "$work/$1.from" || [ ! -f "$work/$1.woff2" ]; then
        rm -f "$work/$1.from"
        subset "$2" "$3" "$4" "$5" "$6" "$work/$1"
    fi
    mv "$work/$1.new" "$work/$1.from"
    if ! cmp -s "$work/$1.woff2" "$fonts/$1.woff2"; then
        cp "$work/$1.woff2" "$fonts/$1.woff2.tmp"
        mv "$fonts/$1.woff2.tmp" "$fonts/$1.woff2"
    fi
}

echo '/* Made by src/fonts.sh; fonts/README.txt says of what. */' >"$work/css"
cp "${list%.list}.txt" "$work/text"
tools=$(hb-subset --version; cksum <"$0")
jobs=

while IFS='	' read -r name codes features family weight style file postscript original font package; do
    renew "$name" "$file" "$postscript" "$original" "$codes" "${features#-}" &
    jobs="$jobs $!"
    cat >>"$work/css" <<EOF

@font-face {
    font-family: "$family";
    font-weight: $weight;
    font-style: $style;
    font-display: swap;
    src: url("fonts/$name.woff2") format("woff2");
    unicode-range: $(echo "U+$codes" | sed 's/ /, U+/g');
}
EOF
    printf '%s.woff2: from “%s” (Debian package %s)\n' "$name" "$font" "$package" >>"$work/text"
done <"$work/files"
failed=
for job in $jobs; do
    wait "$job" || failed=1
done
[ -z "$failed" ] || exit 1

# What a book no longer needs goes.
for old in "$fonts"/*.woff2; do
    name=${old##*/}
    cut -f 1 "$work/files" | grep -qxF -e "${name%.woff2}" || rm -f "$old"
done
keep "$work/text" "$fonts/README.txt"
keep "$work/css" "$pages/fonts.css"
