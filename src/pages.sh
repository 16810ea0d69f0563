#!/bin/sh
# SPDX-License-Identifier: MIT
#
# On which page of a printed book each of its addresses stands, for `edition epub`.
#
#   src/pages.sh PDF        prints a table, its columns divided by tabs: id, page
#
# In the PDF every address is a named destination. The page has the number that is printed on it, which the PDF knows as its
# label; a page without one has the number that it has in the file.
set -eu
export LC_ALL=C.UTF-8

labels=$(qpdf --json --json-key=pagelabels "$1")
# What poppler has to say of the file besides is not about destinations.
destinations=$(pdfinfo -dests "$1" 2>/dev/null)

printf 'id\tpage\n'
printf '%s\n' "$labels" "$destinations" | awk -v OFS='\t' '
    # Labels: from which page on (counted from nought), in which style, from which number, behind which prefix.
    /"index":/ { gsub(/[^0-9]/, ""); labels++; first[labels] = $0 + 1; start[labels] = 1 }
    /"\/P":/ { sub(/^[^:]*: *"(u:)?/, ""); sub(/",? *$/, ""); prefix[labels] = $0 }
    /"\/S":/ { sub(/^[^:]*: *"\//, ""); style[labels] = substr($0, 1, 1) }
    /"\/St":/ { gsub(/[^0-9]/, ""); start[labels] = $0 + 0 }

    function roman(n,    i, text) {
        split("1000 900 500 400 100 90 50 40 10 9 5 4 1", values, " ")
        split("m cm d cd c xc l xl x ix v iv i", letters, " ")
        for (i = 1; i <= 13; i++)
            while (n >= values[i]) { text = text letters[i]; n -= values[i] }
        return text
    }

    function label(page,    i, number) {
        for (i = labels; i > 0 && first[i] > page; i--) continue
        if (i == 0) return page
        number = start[i] + page - first[i]
        if (style[i] == "r") return prefix[i] roman(number)
        if (style[i] == "R") return prefix[i] toupper(roman(number))
        return prefix[i] number
    }

    $1 ~ /^[0-9]+$/ && match($0, /"[^"]*"$/) { print substr($0, RSTART + 1, RLENGTH - 2), label($1) }'
