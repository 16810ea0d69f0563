# SPDX-License-Identifier: MIT
#
# Prints the table of the build: which figure is drawn from which table, and where both stand in the book.
#
#   awk -f src/build.awk -v figures="NAME…" FIGURES/NAME.d… CHAPTER.nw…
#
# The dependency files are those that the figures' programs write. Of figures and tables that stand in more than one chapter
# the first counts. A table that is in no chapter is left out: it comes from elsewhere.

function base(path) {
    sub(/.*\//, "", path)
    sub(/[.][a-z]+$/, "", path)
    return path
}

FNR == 1 { file = base(FILENAME); is_list = FILENAME ~ /[.]d$/ }
is_list && FNR == 1 { sub(/^[^:]*: */, ""); read_by[file] = $0 }
is_list { next }
FNR == 1 { sub(/^[0-9]*-/, "", file) }

/^Table: / {
    name = substr($0, 8)
    if (sub(/[.].*/, "", name) && !(name in holder)) holder[name] = file
}
{
    for (rest = $0; match(rest, /\]\([^ ()]+[.]svg/); rest = substr(rest, RSTART + RLENGTH)) {
        name = base(substr(rest, RSTART + 2, RLENGTH - 2))
        if (!(name in chapter)) chapter[name] = file
    }
}

END {
    OFS = "\t"
    print "id", "table", "address", "figure", "graph", "chapter", "section"
    n = split(figures, figure, " ")
    for (i = 1; i <= n; i++) {
        name = figure[i]
        m = split(read_by[name], table, " ")
        for (j = 1; j <= m; j++) {
            table[j] = base(table[j])
            if (table[j] in holder)
                print name "-" table[j], table[j], "tab-" table[j] "-" holder[table[j]], name, "fig-" name, chapter[name], "ch-" chapter[name]
        }
    }
}
