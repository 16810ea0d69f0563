#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The news, from the section “Changes” of the book: `make NEWS` writes NEWS.md from it, so that both say the same.
#
#   src/news.sh CHAPTER…       prints them; the section is in one of the chapters
#
# In the chapter a version is a heading “### Version 1.2.0 (2001-02-03)”; the newest stands first.
set -eu
export LC_ALL=C.UTF-8

echo '# News'
awk '
    FNR == 1 { on = 0 }
    /^## / { on = ($0 == "## Changes"); found += on; next }
    on { sub(/^### Version /, "## "); print }
    END { if (found != 1) { print "news.sh: " found + 0 " sections “## Changes”; expected one" >"/dev/stderr"; exit 1 } }' "$@"
