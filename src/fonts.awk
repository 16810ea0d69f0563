# SPDX-License-Identifier: MIT
#
# Which font gets which characters, for src/fonts.sh: reads, divided by tabs, the files
#
#   all, chapters   what `edition characters` prints of all pages and of the chapters alone
#   families        family, scripts, features, code points it always has
#   fonts           number, family, weight, style, its font's code points, file, PostScript name, own family, pattern, package
#
# and prints for each file to be: its name, its code points, features, and of the font it comes from all but the number and
# the code points.

function hex(digits,    i, value) {
    value = 0
    for (i = 1; i <= length(digits); i++) value = value * 16 + index("123456789ABCDEF", substr(digits, i, 1))
    return value
}

# Puts “20-7E A0” into a set.
function add(set, key, ranges,    i, n, part, ends, c) {
    n = split(toupper(ranges), part, " ")
    for (i = 1; i <= n; i++) {
        if (split(part[i], ends, "-") < 2) ends[2] = ends[1]
        for (c = hex(ends[1]); c <= hex(ends[2]); c++) set[key, c]
    }
}

function range(from, to) {
    return from == to ? sprintf(" %X", from) : sprintf(" %X-%X", from, to)
}

# The set as “20-7E A0”, of the characters that there are; “” if it is empty.
function ranges(set, key,    i, from, to, text) {
    from = to = -1
    for (i = 1; i <= count; i++) {
        if (!((key, order[i]) in set)) continue
        if (to >= 0 && order[i] == to + 1) { to++; continue }
        if (to >= 0) text = text range(from, to)
        from = to = order[i]
    }
    if (to >= 0) text = text range(from, to)
    return substr(text, 2)
}

# 0: the font has no use for it; 1, 2: the slice it belongs to.
function slice(family, c) {
    if ((family, c) in always) return 1
    if (!(c in script) || !((family, script[c]) in scripts)) return 0
    return c in in_chapters || family in is_whole ? 1 : 2
}

function print_files(font, name,    i, s, face) {
    face = family[font] " " weight[font] " " style[font]
    name = family[font] " " weight[font] (style[font] == "normal" ? "" : " " style[font])
    gsub(/ /, "-", name)
    for (i = 1; i <= count; i++) {
        s = slice(family[font], order[i])
        if (s == 0 || !((font, order[i]) in covered) || (face, order[i]) in taken) continue
        taken[face, order[i]]
        given[font "-" s, order[i]]
    }
    # By its place in the list, so that no name depends on which slices are empty.
    for (s = 1; s <= (family[font] in is_whole ? 1 : 2); s++) {
        slices[face]++
        if (ranges(given, font "-" s) != "")
            print tolower(name) (family[font] in is_whole ? "" : "-" slices[face]), ranges(given, font "-" s),
                features[family[font]], family[font], weight[font], style[font], rest[font]
    }
}

BEGIN { FS = OFS = "\t" }

FILENAME ~ /all$/ { script[hex(substr($1, 3))] = $2 }
FILENAME ~ /chapters$/ { in_chapters[hex(substr($1, 3))] }
FILENAME ~ /families$/ {
    n = split($2, names, " ")
    for (i = 1; i <= n; i++) scripts[$1, names[i]]
    features[$1] = $3
    if ($4 != "-") {
        is_whole[$1]
        add(always, $1, $4)
    }
}
FILENAME ~ /fonts$/ {
    family[$1] = $2
    weight[$1] = $3
    style[$1] = $4
    rest[$1] = $6 OFS $7 OFS $8 OFS $9 OFS $10
    add(covered, $1, $5)
    last = $1
}

END {
    for (key in always) {
        split(key, part, SUBSEP)
        known[part[2] + 0]
    }
    for (c in script) known[c + 0]
    for (c = 0; c <= 1114111; c++)
        if (c in known) order[++count] = c
    for (font = 1; font <= last; font++) print_files(font)
}
