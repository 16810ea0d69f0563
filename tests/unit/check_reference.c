/* SPDX-License-Identifier: MIT
 * References: how a thing of the edition and a source are cited, in each format. */
#include "write/reference_format.h"

#include "read/cff.h"
#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#define BOOK                                                                                                                                  \
    "# The pier\n\n## ¶1 What\n\n1. a [@vale-1931]\n\n### 1.1 “100 % & and a\\_b”\n\n**Context.** b\n\n### Data\n\n"                     \
    "Table: entities. N\n\n| id | type | en | about |\n|---|---|---|---|\n| 등대 | place | Lamp ~^\\\\ {x} | a |\n\n"                       \
    "Table: sources. S\n\n| id | author | title | publisher | date | lang | url | grade | seen |\n"                                           \
    "|---|---|---|---|---|---|---|---|---|\n"                                                                                                 \
    "| vale-1931 | Vale, O. | Letters & log | North | 1931-05 | en | https://a.example/x_y?b=1&c=#d | news | whole |\n"                       \
    "| bare | | 항만 “장부” | Board | XXXX | ko; ja | | primary | excerpt |\n"                                                        \
    "| web | Ness | On lamps | Port | 2001?/2003 | en | https://b.example/ | weak | whole |\n"                                                \
    "| three | Vale; Pell; The Board | ‘Who’s there?’: a light to go by | The “Log” | 1931-05-02/1931-06 | en | | news | whole |\n" \
    "| people | van der Weir, Thomas (위어); Son Seung-cheol (손승철); {Port, Pier and Co} | A | B | 1931 | en | | weak | whole |\n"     \
    "| paper | | X | Y | 1931? | en | https://c.example/ | primary | whole |\n"

#define CFF(authors, more)                                                                                         \
    "cff-version: 1.2.0\ntitle: \"The Pier: a book of “wood”\"\nversion: 1.2\ndate-released: \"2026-05-03\"\n" \
    "authors:\n" authors more

#define WORKS                                                                                                          \
    "references:\n  - type: newspaper-article\n    title: X\n    authors:\n      - family-names: Vale\n"               \
    "        given-names: Jean-Luc Ki-woong\n    journal: The Log\n    url: https://c.example/\n    languages: [ja]\n" \
    "    notes: The first version.\n  - type: generic\n    title: Y\n    authors:\n      - name: Board\n"

#define PARTICLES                                                                                                           \
    "references:\n  - type: book\n    title: X\n    authors:\n"                                                             \
    "      - {family-names: Meer, given-names: Jürgen, name-particle: van der, name-suffix: Jr.}\n"                        \
    "      - {family-names: Alembert, given-names: Jean-Luc, name-particle: d’}\n"                                        \
    "  - type: book\n    title: Y\n    authors:\n      - {family-names: Vale, name-particle: van, name-suffix: \"2, 3\"}\n" \
    "      - {given-names: Osk}\n"

#define BODY "  - name: The Pier & Co\n"
#define TWO  "  - family-names: Vale\n    given-names: Osk\n  - name: Board\n"

static const struct {
    const char *what, *cff, *id; /* of the thing; “@key”: of a source itself; “#0”: of a work; "": of the edition */
    const char *wanted[8];       /* in each format, in their order */
} references[] = {
    {"a note, an edition without an address",
     CFF(BODY, ""),
     "n1.1-100-and-a-b",
     {"The Pier & Co (2026). “¶1.1 s.v. ‘100 % & and a_b’”. In The Pier: a book of “wood”. Version 1.2, 3 May 2026.",
      "The Pier & Co. “¶1.1 s.v. ‘100 % & and A_b.’” In The Pier: A Book of “Wood,” Version 1.2, ¶1.1, 2026.",
      "The Pier & Co. “¶1.1 s.v. ‘100 % & and A_b.’” The Pier: A Book of “Wood,” Version 1.2, 2026, ¶1.1.",
      "The Pier & Co. (2026). ¶1.1 s.v. “100 % & and a_b.” In The Pier: A book of “wood” (Version 1.2, ¶1.1).",
      "@incollection{the-pier-1.2-n1.1-100-and-a-b,\n"
      "  author       = {{The Pier \\& Co}},\n"
      "  title        = {¶1.1 s.v. “100 \\% \\& and a\\_b”},\n"
      "  booktitle    = {The {Pier}: a book of “wood”},\n"
      "  year         = {2026},\n"
      "  month        = may,\n"
      "  day          = {3},\n"
      "  pages        = {¶1.1},\n"
      "  language     = {en},\n"
      "  note         = {Version 1.2}\n"
      "}\n",
      "@inbook{the-pier-1.2-n1.1-100-and-a-b,\n"
      "  author       = {{The Pier \\& Co}},\n"
      "  title        = {¶1.1 s.v. “100 \\% \\& and a\\_b”},\n"
      "  booktitle    = {The {Pier}: a book of “wood”},\n"
      "  edition      = {Version 1.2},\n"
      "  date         = {2026-05-03},\n"
      "  pages        = {¶1.1},\n"
      "  language     = {english},\n"
      "  langid       = {english}\n"
      "}\n",
      "TY  - CHAP\r\n"
      "ID  - the-pier-1.2-n1.1-100-and-a-b\r\n"
      "AU  - The Pier & Co,\r\n"
      "TI  - ¶1.1 s.v. “100 % & and a_b”\r\n"
      "T2  - The Pier: a book of “wood”\r\n"
      "PY  - 2026\r\n"
      "DA  - 2026/05/03/\r\n"
      "ET  - Version 1.2\r\n"
      "SE  - ¶1.1\r\n"
      "LA  - en\r\n"
      "ER  - \r\n",
      "{\n"
      "  \"id\" : \"the-pier-1.2-n1.1-100-and-a-b\",\n"
      "  \"type\" : \"chapter\",\n"
      "  \"author\" : [\n"
      "    {\n"
      "      \"literal\" : \"The Pier & Co\"\n"
      "    }\n"
      "  ],\n"
      "  \"title\" : \"¶1.1 s.v. “100 % & and a_b”\",\n"
      "  \"container-title\" : \"The Pier: a book of “wood”\",\n"
      "  \"issued\" : {\n"
      "    \"date-parts\" : [\n"
      "      [\n"
      "        2026,\n"
      "        5,\n"
      "        3\n"
      "      ]\n"
      "    ]\n"
      "  },\n"
      "  \"edition\" : \"Version 1.2\",\n"
      "  \"page\" : \"¶1.1\",\n"
      "  \"language\" : \"en\"\n"
      "}"}},
    {"a thing of no passage, two authors, an address",
     CFF(TWO, "url: https://pier.example/x\n"),
     "등대",
     {"Vale, Osk and Board (2026). “Lamp ~^\\ {x}”. In The Pier: a book of “wood”. Version 1.2, 3 May 2026. https://pier.example/x/at/%EB%93%B1%EB%8C%80.html",
      "Vale, Osk, and Board. “Lamp ~^\\ {x}.” In The Pier: A Book of “Wood,” Version 1.2, 2026. https://pier.example/x/at/%EB%93%B1%EB%8C%80.html.",
      "Vale, Osk, and Board. “Lamp ~^\\ {x}.” The Pier: A Book of “Wood,” Version 1.2, 2026, https://pier.example/x/at/%EB%93%B1%EB%8C%80.html.",
      "Vale, O., & Board. (2026). Lamp ~^\\ {x}. In The Pier: A book of “wood” (Version 1.2). https://pier.example/x/at/%EB%93%B1%EB%8C%80.html",
      "@incollection{the-pier-1.2-ub4f1ub300,\n"
      "  author       = {Vale, Osk and {Board}},\n"
      "  title        = {Lamp \\textasciitilde{}\\textasciicircum{}\\textbackslash{} \\textbraceleft{}x\\textbraceright{}},\n"
      "  booktitle    = {The {Pier}: a book of “wood”},\n"
      "  year         = {2026},\n"
      "  month        = may,\n"
      "  day          = {3},\n"
      "  url          = {https://pier.example/x/at/%EB%93%B1%EB%8C%80.html},\n"
      "  language     = {en},\n"
      "  note         = {Version 1.2}\n"
      "}\n",
      "@inbook{the-pier-1.2-ub4f1ub300,\n"
      "  author       = {Vale, Osk and {Board}},\n"
      "  title        = {Lamp \\textasciitilde{}\\textasciicircum{}\\textbackslash{} \\textbraceleft{}x\\textbraceright{}},\n"
      "  booktitle    = {The {Pier}: a book of “wood”},\n"
      "  edition      = {Version 1.2},\n"
      "  date         = {2026-05-03},\n"
      "  url          = {https://pier.example/x/at/%EB%93%B1%EB%8C%80.html},\n"
      "  language     = {english},\n"
      "  langid       = {english}\n"
      "}\n",
      "TY  - CHAP\r\n"
      "ID  - the-pier-1.2-ub4f1ub300\r\n"
      "AU  - Vale, Osk\r\n"
      "AU  - Board,\r\n"
      "TI  - Lamp ~^\\ {x}\r\n"
      "T2  - The Pier: a book of “wood”\r\n"
      "PY  - 2026\r\n"
      "DA  - 2026/05/03/\r\n"
      "ET  - Version 1.2\r\n"
      "UR  - https://pier.example/x/at/%EB%93%B1%EB%8C%80.html\r\n"
      "LA  - en\r\n"
      "ER  - \r\n",
      "{\n"
      "  \"id\" : \"the-pier-1.2-ub4f1ub300\",\n"
      "  \"type\" : \"chapter\",\n"
      "  \"author\" : [\n"
      "    {\n"
      "      \"family\" : \"Vale\",\n"
      "      \"given\" : \"Osk\"\n"
      "    },\n"
      "    {\n"
      "      \"literal\" : \"Board\"\n"
      "    }\n"
      "  ],\n"
      "  \"title\" : \"Lamp ~^\\\\ {x}\",\n"
      "  \"container-title\" : \"The Pier: a book of “wood”\",\n"
      "  \"issued\" : {\n"
      "    \"date-parts\" : [\n"
      "      [\n"
      "        2026,\n"
      "        5,\n"
      "        3\n"
      "      ]\n"
      "    ]\n"
      "  },\n"
      "  \"edition\" : \"Version 1.2\",\n"
      "  \"URL\" : \"https://pier.example/x/at/%EB%93%B1%EB%8C%80.html\",\n"
      "  \"language\" : \"en\"\n"
      "}"}},
    {"a source",
     CFF(BODY, ""),
     "@vale-1931",
     {"Vale, O. (1931). “Letters & log”. North. https://a.example/x_y?b=1&c=#d",
      "Vale, O. “Letters & Log.” North, May 1931. https://a.example/x_y?b=1&c=#d.",
      "Vale, O. “Letters & Log.” North, May 1931, https://a.example/x_y?b=1&c=#d.",
      "Vale, O. (1931, May). Letters & log. North. https://a.example/x_y?b=1&c=#d",
      "@article{vale-1931,\n"
      "  author       = {Vale, O.},\n"
      "  title        = {Letters \\& log},\n"
      "  year         = {1931},\n"
      "  month        = may,\n"
      "  journal      = {North},\n"
      "  url          = {https://a.example/x_y?b=1&c=#d},\n"
      "  language     = {en}\n"
      "}\n",
      "@article{vale-1931,\n"
      "  entrysubtype = {newspaper},\n"
      "  author       = {Vale, O.},\n"
      "  title        = {Letters \\& log},\n"
      "  date         = {1931-05},\n"
      "  journaltitle = {North},\n"
      "  url          = {https://a.example/x_y?b=1&c=#d},\n"
      "  language     = {english},\n"
      "  langid       = {english}\n"
      "}\n",
      "TY  - NEWS\r\n"
      "ID  - vale-1931\r\n"
      "AU  - Vale, O.\r\n"
      "TI  - Letters & log\r\n"
      "T2  - North\r\n"
      "PY  - 1931\r\n"
      "DA  - 1931/05//\r\n"
      "UR  - https://a.example/x_y?b=1&c=#d\r\n"
      "LA  - en\r\n"
      "ER  - \r\n",
      "{\n"
      "  \"id\" : \"vale-1931\",\n"
      "  \"type\" : \"article-newspaper\",\n"
      "  \"author\" : [\n"
      "    {\n"
      "      \"family\" : \"Vale\",\n"
      "      \"given\" : \"O.\"\n"
      "    }\n"
      "  ],\n"
      "  \"title\" : \"Letters & log\",\n"
      "  \"container-title\" : \"North\",\n"
      "  \"issued\" : {\n"
      "    \"date-parts\" : [\n"
      "      [\n"
      "        1931,\n"
      "        5\n"
      "      ]\n"
      "    ]\n"
      "  },\n"
      "  \"URL\" : \"https://a.example/x_y?b=1&c=#d\",\n"
      "  \"language\" : \"en\"\n"
      "}"}},
    {"a source of which little is known",
     CFF(BODY, ""),
     "@bare",
     {"Board (n.d.). “항만 ‘장부’”.", "“항만 ‘장부.’” Board, n.d.", "항만 “장부.” Board.",
      "항만 “장부.” (n.d.). Board.",
      "@misc{bare,\n"
      "  title        = {항만 “장부”},\n"
      "  howpublished = {Board}\n"
      "}\n",
      "@misc{bare,\n"
      "  title        = {항만 “장부”},\n"
      "  organization = {Board}\n"
      "}\n",
      "TY  - GEN\r\n"
      "ID  - bare\r\n"
      "TI  - 항만 “장부”\r\n"
      "PB  - Board\r\n"
      "ER  - \r\n",
      "{\n"
      "  \"id\" : \"bare\",\n"
      "  \"type\" : \"document\",\n"
      "  \"title\" : \"항만 “장부”\",\n"
      "  \"publisher\" : \"Board\"\n"
      "}"}},
    {"a source of which the time is not sure",
     CFF(BODY, ""),
     "@web",
     {"Ness (2001). “On lamps”. Port. https://b.example/", "Ness. “On Lamps.” Port, [2001–2003?]. https://b.example/.",
      "Ness. “On Lamps.” Port, 2001–2003, https://b.example/.",
      "Ness. (ca. 2001–2003). On lamps. Port. https://b.example/",
      "@misc{web,\n"
      "  author       = {{Ness}},\n"
      "  title        = {On lamps},\n"
      "  year         = {2001},\n"
      "  howpublished = {Port},\n"
      "  url          = {https://b.example/},\n"
      "  language     = {en}\n"
      "}\n",
      "@online{web,\n"
      "  author       = {{Ness}},\n"
      "  title        = {On lamps},\n"
      "  date         = {2001?/2003},\n"
      "  organization = {Port},\n"
      "  url          = {https://b.example/},\n"
      "  language     = {english},\n"
      "  langid       = {english}\n"
      "}\n",
      "TY  - ELEC\r\n"
      "ID  - web\r\n"
      "AU  - Ness,\r\n"
      "TI  - On lamps\r\n"
      "PY  - 2001\r\n"
      "DA  - 2001///\r\n"
      "PB  - Port\r\n"
      "UR  - https://b.example/\r\n"
      "LA  - en\r\n"
      "ER  - \r\n",
      "{\n"
      "  \"id\" : \"web\",\n"
      "  \"type\" : \"webpage\",\n"
      "  \"author\" : [\n"
      "    {\n"
      "      \"literal\" : \"Ness\"\n"
      "    }\n"
      "  ],\n"
      "  \"title\" : \"On lamps\",\n"
      "  \"container-title\" : \"Port\",\n"
      "  \"issued\" : {\n"
      "    \"date-parts\" : [\n"
      "      [\n"
      "        2001\n"
      "      ],\n"
      "      [\n"
      "        2003\n"
      "      ]\n"
      "    ],\n"
      "    \"circa\" : true\n"
      "  },\n"
      "  \"URL\" : \"https://b.example/\",\n"
      "  \"language\" : \"en\"\n"
      "}"}},
    {"a source by three, in words of which the last is small",
     CFF(BODY, ""),
     "@three",
     {"Vale; Pell; The Board (1931). “‘Who’s there?’: a light to go by”. The “Log”.",
      "Vale, Pell, and The Board. “‘Who’s There?’: A Light to Go By.” The “Log,” May 2, 1931–June 1931.",
      "Vale, et al. “‘Who’s There?’: A Light to Go By.” The “Log,” 2 May 1931–June 1931.",
      "Vale, Pell, & The Board. (1931, May 2–1931, June). ‘Who’s there?’: a light to go by. The “Log.”",
      "@article{three,\n"
      "  author       = {{Vale} and {Pell} and {The Board}},\n"
      "  title        = {‘Who’s there?’: a light to go by},\n"
      "  year         = {1931},\n"
      "  month        = may,\n"
      "  day          = {2},\n"
      "  journal      = {The “Log”},\n"
      "  language     = {en}\n"
      "}\n",
      "@article{three,\n"
      "  entrysubtype = {newspaper},\n"
      "  author       = {{Vale} and {Pell} and {The Board}},\n"
      "  title        = {‘Who’s there?’: a light to go by},\n"
      "  date         = {1931-05-02/1931-06},\n"
      "  journaltitle = {The “Log”},\n"
      "  language     = {english},\n"
      "  langid       = {english}\n"
      "}\n",
      "TY  - NEWS\r\n"
      "ID  - three\r\n"
      "AU  - Vale,\r\n"
      "AU  - Pell,\r\n"
      "AU  - The Board,\r\n"
      "TI  - ‘Who’s there?’: a light to go by\r\n"
      "T2  - The “Log”\r\n"
      "PY  - 1931\r\n"
      "DA  - 1931/05/02/\r\n"
      "LA  - en\r\n"
      "ER  - \r\n",
      "{\n"
      "  \"id\" : \"three\",\n"
      "  \"type\" : \"article-newspaper\",\n"
      "  \"author\" : [\n"
      "    {\n"
      "      \"literal\" : \"Vale\"\n"
      "    },\n"
      "    {\n"
      "      \"literal\" : \"Pell\"\n"
      "    },\n"
      "    {\n"
      "      \"literal\" : \"The Board\"\n"
      "    }\n"
      "  ],\n"
      "  \"title\" : \"‘Who’s there?’: a light to go by\",\n"
      "  \"container-title\" : \"The “Log”\",\n"
      "  \"issued\" : {\n"
      "    \"date-parts\" : [\n"
      "      [\n"
      "        1931,\n"
      "        5,\n"
      "        2\n"
      "      ],\n"
      "      [\n"
      "        1931,\n"
      "        6\n"
      "      ]\n"
      "    ]\n"
      "  },\n"
      "  \"language\" : \"en\"\n"
      "}"}},
    {"a source by a person, one in another order, and a body",
     CFF(BODY, ""),
     "@people",
     {"van der Weir, Thomas (위어); Son Seung-cheol (손승철); Port, Pier and Co (1931). “A”. B.",
      "Weir, Thomas van der, Son Seung-cheol, and Port, Pier and Co. “A.” B, 1931.",
      "van der Weir, Thomas, et al. A. B, 1931.",
      "van der Weir, T., Son Seung-cheol, & Port, Pier and Co. (1931). A. B.",
      "@misc{people,\n"
      "  author       = {van der Weir, Thomas and {Son Seung-cheol} and {Port, Pier and Co}},\n"
      "  title        = {A},\n"
      "  year         = {1931},\n"
      "  howpublished = {B},\n"
      "  language     = {en}\n"
      "}\n",
      "@misc{people,\n"
      "  author       = {van der Weir, Thomas and {Son Seung-cheol} and {Port, Pier and Co}},\n"
      "  title        = {A},\n"
      "  date         = {1931},\n"
      "  organization = {B},\n"
      "  language     = {english},\n"
      "  langid       = {english}\n"
      "}\n",
      "TY  - GEN\r\n"
      "ID  - people\r\n"
      "AU  - van der Weir, Thomas\r\n"
      "AU  - Son Seung-cheol,\r\n"
      "AU  - Port, Pier and Co\r\n"
      "TI  - A\r\n"
      "PY  - 1931\r\n"
      "DA  - 1931///\r\n"
      "PB  - B\r\n"
      "LA  - en\r\n"
      "ER  - \r\n",
      "{\n"
      "  \"id\" : \"people\",\n"
      "  \"type\" : \"document\",\n"
      "  \"author\" : [\n"
      "    {\n"
      "      \"family\" : \"Weir\",\n"
      "      \"given\" : \"Thomas\",\n"
      "      \"non-dropping-particle\" : \"van der\"\n"
      "    },\n"
      "    {\n"
      "      \"literal\" : \"Son Seung-cheol\"\n"
      "    },\n"
      "    {\n"
      "      \"literal\" : \"Port, Pier and Co\"\n"
      "    }\n"
      "  ],\n"
      "  \"title\" : \"A\",\n"
      "  \"issued\" : {\n"
      "    \"date-parts\" : [\n"
      "      [\n"
      "        1931\n"
      "      ]\n"
      "    ]\n"
      "  },\n"
      "  \"publisher\" : \"B\",\n"
      "  \"language\" : \"en\"\n"
      "}"}},
    {"the edition, with a DOI",
     CFF(BODY, "doi: 10.5072/x\nurl: https://pier.example/\n"),
     "",
     {"The Pier & Co (2026). The Pier: a book of “wood”. Version 1.2, 3 May 2026. https://doi.org/10.5072/x",
      "The Pier & Co. The Pier: A Book of “Wood.” Version 1.2, 2026. https://doi.org/10.5072/x.",
      "The Pier & Co. The Pier: A Book of “Wood.” Version 1.2, 2026, https://doi.org/10.5072/x.",
      "The Pier & Co. (2026). The Pier: A book of “wood” (Version 1.2). https://doi.org/10.5072/x",
      "@book{the-pier-1.2,\n"
      "  author       = {{The Pier \\& Co}},\n"
      "  title        = {The {Pier}: a book of “wood”},\n"
      "  year         = {2026},\n"
      "  month        = may,\n"
      "  day          = {3},\n"
      "  url          = {https://doi.org/10.5072/x},\n"
      "  language     = {en},\n"
      "  note         = {Version 1.2}\n"
      "}\n",
      "@book{the-pier-1.2,\n"
      "  pagination   = {paragraph},\n"
      "  author       = {{The Pier \\& Co}},\n"
      "  title        = {The {Pier}: a book of “wood”},\n"
      "  edition      = {Version 1.2},\n"
      "  date         = {2026-05-03},\n"
      "  url          = {https://doi.org/10.5072/x},\n"
      "  language     = {english},\n"
      "  langid       = {english}\n"
      "}\n",
      "TY  - BOOK\r\n"
      "ID  - the-pier-1.2\r\n"
      "AU  - The Pier & Co,\r\n"
      "TI  - The Pier: a book of “wood”\r\n"
      "PY  - 2026\r\n"
      "DA  - 2026/05/03/\r\n"
      "ET  - Version 1.2\r\n"
      "UR  - https://doi.org/10.5072/x\r\n"
      "LA  - en\r\n"
      "ER  - \r\n",
      "{\n"
      "  \"id\" : \"the-pier-1.2\",\n"
      "  \"type\" : \"book\",\n"
      "  \"author\" : [\n"
      "    {\n"
      "      \"literal\" : \"The Pier & Co\"\n"
      "    }\n"
      "  ],\n"
      "  \"title\" : \"The Pier: a book of “wood”\",\n"
      "  \"issued\" : {\n"
      "    \"date-parts\" : [\n"
      "      [\n"
      "        2026,\n"
      "        5,\n"
      "        3\n"
      "      ]\n"
      "    ]\n"
      "  },\n"
      "  \"edition\" : \"Version 1.2\",\n"
      "  \"URL\" : \"https://doi.org/10.5072/x\",\n"
      "  \"language\" : \"en\"\n"
      "}"}},
    {"the text annotated, which is a source too",
     CFF(BODY, WORKS),
     "#0",
     {"Vale, Jean-Luc Ki-woong (1931). “X”. The Log. https://c.example/",
      "Vale, Jean-Luc Ki-woong. “X.” The Log, [1931?]. https://c.example/.",
      "Vale, Jean-Luc Ki-woong. “X.” The Log, 1931, https://c.example/.",
      "Vale, J.-L. K. (ca. 1931). X. The Log. https://c.example/",
      "@article{paper,\n"
      "  author       = {Vale, Jean-Luc Ki-woong},\n"
      "  title        = {X},\n"
      "  year         = {1931},\n"
      "  journal      = {The Log},\n"
      "  url          = {https://c.example/},\n"
      "  language     = {ja},\n"
      "  note         = {The first version.}\n"
      "}\n",
      "@article{paper,\n"
      "  entrysubtype = {newspaper},\n"
      "  author       = {Vale, Jean-Luc Ki-woong},\n"
      "  title        = {X},\n"
      "  date         = {1931?},\n"
      "  journaltitle = {The Log},\n"
      "  url          = {https://c.example/},\n"
      "  language     = {japanese},\n"
      "  langid       = {japanese},\n"
      "  note         = {The first version.}\n"
      "}\n",
      "TY  - NEWS\r\n"
      "ID  - paper\r\n"
      "AU  - Vale, Jean-Luc Ki-woong\r\n"
      "TI  - X\r\n"
      "T2  - The Log\r\n"
      "PY  - 1931\r\n"
      "DA  - 1931///\r\n"
      "UR  - https://c.example/\r\n"
      "LA  - ja\r\n"
      "N1  - The first version.\r\n"
      "ER  - \r\n",
      "{\n"
      "  \"id\" : \"paper\",\n"
      "  \"type\" : \"article-newspaper\",\n"
      "  \"author\" : [\n"
      "    {\n"
      "      \"family\" : \"Vale\",\n"
      "      \"given\" : \"Jean-Luc Ki-woong\"\n"
      "    }\n"
      "  ],\n"
      "  \"title\" : \"X\",\n"
      "  \"container-title\" : \"The Log\",\n"
      "  \"issued\" : {\n"
      "    \"date-parts\" : [\n"
      "      [\n"
      "        1931\n"
      "      ]\n"
      "    ],\n"
      "    \"circa\" : true\n"
      "  },\n"
      "  \"URL\" : \"https://c.example/\",\n"
      "  \"language\" : \"ja\",\n"
      "  \"note\" : \"The first version.\"\n"
      "}"}},
    {"another version of it, of which little is known",
     CFF(BODY, WORKS),
     "#1",
     {"Board (n.d.). “Y”.", "Board. “Y,” n.d.", "Board. Y.", "Board. (n.d.). Y.",
      "@misc{board-nd,\n"
      "  author       = {{Board}},\n"
      "  title        = {Y}\n"
      "}\n",
      "@misc{board-nd,\n"
      "  author       = {{Board}},\n"
      "  title        = {Y}\n"
      "}\n",
      "TY  - GEN\r\n"
      "ID  - board-nd\r\n"
      "AU  - Board,\r\n"
      "TI  - Y\r\n"
      "ER  - \r\n",
      "{\n"
      "  \"id\" : \"board-nd\",\n"
      "  \"type\" : \"document\",\n"
      "  \"author\" : [\n"
      "    {\n"
      "      \"literal\" : \"Board\"\n"
      "    }\n"
      "  ],\n"
      "  \"title\" : \"Y\"\n"
      "}"}},
    {"particles and a suffix",
     CFF(BODY, PARTICLES),
     "#0",
     {"van der Meer, Jürgen, Jr., and Jean-Luc d’Alembert (n.d.). “X”.",
      "Meer, Jürgen van der, Jr., and Jean-Luc d’Alembert. “X,” n.d.",
      "van der Meer, Jürgen, Jr., and Jean-Luc d’Alembert. X.", "van der Meer, J., Jr., & d’Alembert, J.-L. (n.d.). X.",
      "@misc{meer-nd,\n"
      "  author       = {van der Meer, Jr., Jürgen and d’Alembert, Jean-Luc},\n"
      "  title        = {X}\n"
      "}\n",
      "@misc{meer-nd,\n"
      "  author       = {van der Meer, Jr., Jürgen and d’Alembert, Jean-Luc},\n"
      "  title        = {X}\n"
      "}\n",
      "TY  - GEN\r\n"
      "ID  - meer-nd\r\n"
      "AU  - van der Meer, Jürgen, Jr.\r\n"
      "AU  - d’Alembert, Jean-Luc\r\n"
      "TI  - X\r\n"
      "ER  - \r\n",
      "{\n"
      "  \"id\" : \"meer-nd\",\n"
      "  \"type\" : \"document\",\n"
      "  \"author\" : [\n"
      "    {\n"
      "      \"family\" : \"Meer\",\n"
      "      \"given\" : \"Jürgen\",\n"
      "      \"non-dropping-particle\" : \"van der\",\n"
      "      \"suffix\" : \"Jr.\"\n"
      "    },\n"
      "    {\n"
      "      \"family\" : \"Alembert\",\n"
      "      \"given\" : \"Jean-Luc\",\n"
      "      \"non-dropping-particle\" : \"d’\"\n"
      "    }\n"
      "  ],\n"
      "  \"title\" : \"X\"\n"
      "}"}},
    {"a suffix without a given name, a given name alone",
     CFF(BODY, PARTICLES),
     "#1",
     {"van Vale, 2, 3, and Osk (n.d.). “Y”.", "Vale, van, 2, 3, and Osk. “Y,” n.d.", "van Vale, 2, 3, and Osk. Y.",
      "van Vale, 2, 3, & Osk. (n.d.). Y.",
      "@misc{vale-nd,\n"
      "  author       = {van Vale, {2, 3}, {} and Osk},\n"
      "  title        = {Y}\n"
      "}\n",
      "@misc{vale-nd,\n"
      "  author       = {van Vale, {2, 3}, {} and Osk},\n"
      "  title        = {Y}\n"
      "}\n",
      "TY  - GEN\r\n"
      "ID  - vale-nd\r\n"
      "AU  - van Vale, , 2, 3\r\n"
      "AU  - Osk, \r\n"
      "TI  - Y\r\n"
      "ER  - \r\n",
      "{\n"
      "  \"id\" : \"vale-nd\",\n"
      "  \"type\" : \"document\",\n"
      "  \"author\" : [\n"
      "    {\n"
      "      \"family\" : \"Vale\",\n"
      "      \"non-dropping-particle\" : \"van\",\n"
      "      \"suffix\" : \"2, 3\"\n"
      "    },\n"
      "    {\n"
      "      \"given\" : \"Osk\"\n"
      "    }\n"
      "  ],\n"
      "  \"title\" : \"Y\"\n"
      "}"}},
};

static struct reference *reference_for(const struct book *book, const char *id) {
    if (*id == '@')
        return reference_of_source(table_row(book_table(book, "sources"), id + 1));
    if (*id == '#')
        return reference_of_work(book, &g_array_index(book->citation.works, struct work, atoi(id + 1)));
    return *id ? reference_of(book, book_address(book, id)) : reference_of_edition(book);
}

START_TEST(test_reference__write)
{
    char *path = unit_file("c.cff", references[_i].cff, -1);
    struct reference *reference;
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", BOOK);
    schema_read(unit.book);
    cff_read(unit.book, path);
    UNIT_TAKE("messages", unit_messages(unit.diag), "");
    reference = reference_for(unit.book, references[_i].id);
    ck_assert_uint_eq(reference_format_count, G_N_ELEMENTS(references[_i].wanted));
    for (unsigned i = 0; i < reference_format_count; i++) {
        GString *out = g_string_new(NULL);
        reference_formats[i].write(reference, out);
        UNIT_SAME(references[_i].what, out->str, references[_i].wanted[i]);
        g_string_free(out, TRUE);
    }
    reference_free(reference);
    unit_release(&unit);
    g_free(path);
}
END_TEST

/* Sources of each type: the styles say what citeproc does of the same in CSL-JSON. The cells are those behind the title. */
static const struct {
    const char *what, *cells;
    const char *wanted[8]; /* in each format, in their order; of the last four a part */
} types[] = {
    {"an article",
     "copy at X | 1994-05-03 | en | | scholarly | whole | journal | Journal of the Sea | 1 | 2 | 1420–1432",
     {"Weir, Thomas (1994). “Lamps and ways”. Journal of the Sea 1, no. 2: 1420–1432.",
      "Weir, Thomas. “Lamps and Ways.” Journal of the Sea 1, no. 2 (May 3, 1994): 1420–32.",
      "Weir, Thomas. “Lamps and Ways.” Journal of the Sea, vol. 1, no. 2, May 1994, pp. 1420–32.",
      "Weir, T. (1994). Lamps and ways. Journal of the Sea, 1(2), 1420–1432.",
      "@article{a,\n  author       = {Weir, Thomas},\n  title        = {Lamps and ways},\n  year         = {1994},\n"
      "  month        = may,\n  day          = {3},\n  volume       = {1},\n  number       = {2},\n  pages        = {1420--1432},\n"
      "  journal      = {Journal of the Sea},\n  language     = {en},\n  note         = {copy at X}\n}\n",
      "  date         = {1994-05-03},\n  volume       = {1},\n  number       = {2},\n  pages        = {1420--1432},\n"
      "  journaltitle = {Journal of the Sea},\n",
      "DA  - 1994/05/03/\r\nVL  - 1\r\nIS  - 2\r\nSP  - 1420\r\nEP  - 1432\r\nLA  - en\r\nN1  - copy at X\r\n",
      "  \"volume\" : \"1\",\n  \"issue\" : \"2\",\n  \"page\" : \"1420–1432\",\n"}},
    {"an article of a number, undated",
     "X | XXXX | en | | scholarly | whole | journal | The “Log” | | 45 | 107–108",
     {"Weir, Thomas (n.d.). “Lamps and ways”. The “Log”, no. 45: 107–108.",
      "Weir, Thomas. “Lamps and Ways.” The “Log,” no. 45 (n.d.): 107–8.",
      "Weir, Thomas. “Lamps and Ways.” The “Log,” no. 45, pp. 107–08.",
      "Weir, T. (n.d.). Lamps and ways. The “Log,” 45, 107–108.", "@article{a,\n", "@article{a,\n", "TY  - JOUR\r\n",
      "\"article-journal\""}},
    {"a page of which the beginning is not known",
     "Port | ../1936 | en | | weak | whole | | | | |",
     {"Weir, Thomas (n.d.). “Lamps and ways”. Port.", "Weir, Thomas. “Lamps and Ways.” Port, until 1936.",
      "Weir, Thomas. Lamps and Ways. Port, until 1936.", "Weir, T. (until 1936). Lamps and ways. Port.", "@misc{a,\n",
      "@misc{a,\n", "TY  - GEN\r\n", "\"document\""}},
    {"an article of a journal without numbers",
     "X | 1994 | en | | scholarly | whole | journal | Log | | | 100–104",
     {"Weir, Thomas (1994). “Lamps and ways”. Log: 100–104.", "Weir, Thomas. “Lamps and Ways.” Log, 1994, 100–104.",
      "Weir, Thomas. “Lamps and Ways.” Log, 1994, pp. 100–04.", "Weir, T. (1994). Lamps and ways. Log, 100–104.",
      "@article{a,\n", "@article{a,\n", "SP  - 100\r\nEP  - 104\r\n", "\"container-title\" : \"Log\""}},
    {"a chapter with three editors",
     "SAGE; at X | 1994-05 | en | | scholarly | whole | chapter | Modern seas; Pell, Ada; Ness; Vale, O. | | | 25–44",
     {"Weir, Thomas (1994). “Lamps and ways”. In Modern seas, edited by Ada Pell, Ness, and O. Vale, 25–44. SAGE.",
      "Weir, Thomas. “Lamps and Ways.” In Modern Seas, edited by Ada Pell, Ness, and O. Vale, 25–44. SAGE, 1994.",
      "Weir, Thomas. “Lamps and Ways.” Modern Seas, edited by Ada Pell et al., SAGE, 1994, pp. 25–44.",
      "Weir, T. (1994). Lamps and ways. In A. Pell, Ness, & O. Vale (Eds.), Modern seas (pp. 25–44). SAGE.",
      "  booktitle    = {Modern seas},\n  editor       = {Pell, Ada and {Ness} and Vale, O.},\n", "@incollection{a,\n",
      "T2  - Modern seas\r\nA2  - Pell, Ada\r\nA2  - Ness,\r\nA2  - Vale, O.\r\n",
      "  \"editor\" : [\n    {\n      \"family\" : \"Pell\",\n      \"given\" : \"Ada\"\n    },\n"}},
    {"a chapter of a volume, with one editor",
     "SAGE | 1994 | en | | scholarly | whole | chapter | Modern seas; Pell, Ada | 2 | |",
     {"Weir, Thomas (1994). “Lamps and ways”. In Modern seas, edited by Ada Pell, vol. 2. SAGE.",
      "Weir, Thomas. “Lamps and Ways.” In Modern Seas, edited by Ada Pell, Vol. 2. SAGE, 1994.",
      "Weir, Thomas. “Lamps and Ways.” Modern Seas, edited by Ada Pell, vol. 2, SAGE, 1994.",
      "Weir, T. (1994). Lamps and ways. In A. Pell (Ed.), Modern seas (Vol. 2). SAGE.", "  volume       = {2},\n",
      "  volume       = {2},\n", "VL  - 2\r\n", "\"volume\" : \"2\""}},
    {"a chapter without editors",
     "SAGE | XXXX | en | | scholarly | whole | chapter | Modern seas | 2 | | 3",
     {"Weir, Thomas (n.d.). “Lamps and ways”. In Modern seas, vol. 2, 3. SAGE.",
      "Weir, Thomas. “Lamps and Ways.” In Modern Seas, 2:3. SAGE, n.d.",
      "Weir, Thomas. “Lamps and Ways.” Modern Seas, vol. 2, SAGE, p. 3.",
      "Weir, T. (n.d.). Lamps and ways. In Modern seas (Vol. 2, p. 3). SAGE.", "@incollection{a,\n",
      "@incollection{a,\n", "SP  - 3\r\nLA", "\"chapter\""}},
    {"a book",
     "SAGE; copy at X | 1994-05/1996? | en | | scholarly | whole | book | | | |",
     {"Weir, Thomas (1994). “Lamps and ways”. SAGE.", "Weir, Thomas. Lamps and Ways. SAGE, 1994–1996.",
      "Weir, Thomas. Lamps and Ways. SAGE, 1994–1996.", "Weir, T. (1994–1996). Lamps and ways. SAGE.", "@book{a,\n",
      "  note         = {copy at X}\n", "TY  - BOOK\r\n", "\"publisher\" : \"SAGE\""}},
    {"a report",
     "SAGE | 1994-05 | en | | scholarly | whole | report | | | |",
     {"Weir, Thomas (1994). “Lamps and ways”. SAGE.", "Weir, Thomas. “Lamps and Ways.” SAGE, May 1994.",
      "Weir, Thomas. Lamps and Ways. SAGE, May 1994.", "Weir, T. (1994). Lamps and ways. SAGE.",
      "  institution  = {SAGE},\n", "@report{a,\n  type         = {Report},\n", "TY  - RPRT\r\n", "\"report\""}},
    {"a thesis",
     "University of Ness | 1994-05 | en | | scholarly | whole | thesis | | | |",
     {"Weir, Thomas (1994). “Lamps and ways”. University of Ness.",
      "Weir, Thomas. “Lamps and Ways.” University of Ness, 1994.",
      "Weir, Thomas. Lamps and Ways. 1994. University of Ness.",
      "Weir, T. (1994). Lamps and ways [University of Ness].", "  school       = {University of Ness},\n",
      "@thesis{a,\n  type         = {Thesis},\n", "TY  - THES\r\n", "\"thesis\""}},
    {"a page of a newspaper",
     "Log | 1994-05-03 | en | | primary | whole | news | | | | 19",
     {"Weir, Thomas (1994). “Lamps and ways”. Log, p. 19.", "Weir, Thomas. “Lamps and Ways.” Log, May 3, 1994.",
      "Weir, Thomas. “Lamps and Ways.” Log, 3 May 1994, p. 19.", "Weir, T. (1994, May 3). Lamps and ways. Log, 19.",
      "  pages        = {19},\n  journal      = {Log},\n", "  entrysubtype = {newspaper},\n", "TY  - NEWS\r\n",
      "\"page\" : \"19\""}},
    {"an article that does not say of which journal",
     "Log | 1994 | en | | primary | whole | journal | | 1 | 2 |",
     {"Weir, Thomas (1994). “Lamps and ways”. Log 1, no. 2.", "Weir, Thomas. “Lamps and Ways.” Log, 1994.",
      "Weir, Thomas. Lamps and Ways. vol. 1, no. 2, Log, 1994.", "Weir, T. (1994). Lamps and ways. Log.", "@misc{a,\n",
      "@misc{a,\n  author       = {Weir, Thomas},\n  title        = {Lamps and ways},\n  date         = {1994},\n"
      "  organization = {Log},\n",
      "TY  - GEN\r\n", "\"document\""}},
};

START_TEST(test_reference__types)
{
    struct unit unit;
    struct reference *reference;
    char *text = g_strdup_printf(
        "# T\n\nTable: sources. S\n\n| id | author | title | publisher | date | lang | url | grade | seen | "
        "type | in | volume | issue | pages |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n"
        "| a | Weir, Thomas | Lamps and ways | %s |\n",
        types[_i].cells);

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", text);
    schema_read(unit.book);
    UNIT_TAKE("messages", unit_messages(unit.diag), "");
    reference = reference_for(unit.book, "@a");
    for (unsigned i = 0; i < reference_format_count; i++) {
        GString *out = g_string_new(NULL);
        reference_formats[i].write(reference, out);
        if (i < 4)
            UNIT_SAME(types[_i].what, out->str, types[_i].wanted[i]);
        else
            ck_assert_msg(strstr(out->str, types[_i].wanted[i]) != NULL, "%s: %s", types[_i].what, out->str);
        g_string_free(out, TRUE);
    }
    reference_free(reference);
    unit_release(&unit);
    g_free(text);
}
END_TEST

/* The fingerprints are told when they are known. */
START_TEST(test_reference__fingerprints)
{
    static const char edition[] = "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210";
    struct unit unit;
    struct reference *reference;
    GString *out = g_string_new(NULL);

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", BOOK);
    schema_read(unit.book);
    unit.book->fingerprint = "0123456789abcdef0123";
    reference = reference_of(unit.book, book_address(unit.book, "p1"));
    reference_write_plain(reference, out);
    ck_assert(g_str_has_suffix(out->str, " [text 0123456789ab]"));
    reference_free(reference);
    unit.book->edition_fingerprint = edition;
    reference = reference_of(unit.book, book_address(unit.book, "p1"));
    reference_write_plain(reference, out);
    ck_assert(g_str_has_suffix(out->str, " [edition fedcba987654; text 0123456789ab]"));
    for (unsigned i = 4; i < reference_format_count; i++) {
        g_string_truncate(out, 0);
        reference_formats[i].write(reference, out);
        ck_assert(strstr(out->str, edition) != NULL);
        ck_assert(strstr(out->str, "; fingerprint of the text annotated: 0123456789abcdef0123") != NULL);
    }
    reference_free(reference);
    g_string_free(out, TRUE);
    unit_release(&unit);
}
END_TEST

static void write_title(const struct reference *reference, GString *out) {
    g_string_append(out, reference->title);
}

/* Which words of a title have their capitals kept. */
static const struct {
    const char *title, *wanted;
} kept[] = {
    {"Harbours of Tottori, by KOGAS", "Harbours of {Tottori}, by {KOGAS}"},
    {"KOGAS and iPhone", "{KOGAS} and {iPhone}"},
    {"Korea-Japan relations: “A Talk”?", "{Korea-Japan} relations: “{A} {Talk}”?"},
    {"“Ways” (Across)", "“Ways” ({Across})"},
    {"¶1.1 s.v. “Lamp’s”", "¶1.1 s.v. “{Lamp’s}”"},
    {"항만 KOGAS의 장부", "항만 {KOGAS의} 장부"},
    {"a & B&C~D", "a \\& {B\\&C\\textasciitilde{}D}"},
    {"Élan Élan", "Élan {Élan}"},
    {"–  –", "–  –"},
};

START_TEST(test_reference__capitals)
{
    struct reference reference = {.kind = REFERENCE_WORK,
                                  .key = (char *)"x",
                                  .author = "",
                                  .title = (char *)kept[_i].title,
                                  .book = "",
                                  .subtitle = "",
                                  .version = "",
                                  .date = "",
                                  .pointer = (char *)"",
                                  .url = (char *)"",
                                  .publisher = "",
                                  .language = "",
                                  .note = "",
                                  .volume = "",
                                  .issue = "",
                                  .pages = "",
                                  .edition_fingerprint = "",
                                  .text_fingerprint = ""};
    GString *out = g_string_new(NULL);
    char *wanted = g_strdup_printf("@misc{x,\n  title        = {%s}\n}\n", kept[_i].wanted);

    reference.authors = g_array_new(FALSE, FALSE, sizeof(struct author));
    reference_write_bibtex(&reference, out);
    UNIT_SAME(kept[_i].title, out->str, wanted);
    g_string_truncate(out, 0);
    reference_write_biblatex(&reference, out);
    UNIT_SAME(kept[_i].title, out->str, wanted);
    g_array_unref(reference.authors);
    g_free(wanted);
    g_string_free(out, TRUE);
}
END_TEST

/* BibTeX counts braces, whatever stands before them: they balance in each field, in a title that has one alone too. */
START_TEST(test_reference__braces)
{
    struct reference reference = {
        .kind = REFERENCE_WORK,
        .key = (char *)"x",
        .author = "",
        .title = (char *)"a \\{ b } } \\} {",
        .book = "",
        .subtitle = "",
        .version = "",
        .date = "",
        .pointer = (char *)"}",
        .url = (char *)"https://a.example/{",
        .publisher = "{",
        .language = "",
        .note = "\\}",
        .volume = "",
        .issue = "",
        .pages = "",
        .edition_fingerprint = "",
        .text_fingerprint = "",
    };
    void (*const writers[])(const struct reference *, GString *) = {reference_write_bibtex, reference_write_biblatex};

    reference.authors = g_array_new(FALSE, FALSE, sizeof(struct author));
    for (gsize i = 0; i < G_N_ELEMENTS(writers); i++) {
        GString *out = g_string_new(NULL);
        int depth = 0;
        writers[i](&reference, out);
        for (const char *at = out->str; *at; at++) {
            depth += (*at == '{') - (*at == '}');
            ck_assert_msg(*at != '\n' || depth == (at[1] != '\0'), "depth %d before %s", depth, at);
        }
        ck_assert(strstr(out->str, "https://a.example/%7B}") != NULL);
        g_string_free(out, TRUE);
    }
    g_array_unref(reference.authors);
}
END_TEST

/* What stands around the entries of a file. */
START_TEST(test_reference__file)
{
    const struct reference_format format = {"x", "X", "x/x", "x", "[", ", ", "]", write_title};
    struct reference one = {.title = (char *)"one"}, two = {.title = (char *)"two"};
    GPtrArray *list = g_ptr_array_new();
    GString *out = reference_file(&format, list);

    UNIT_SAME("none", out->str, "[]");
    g_string_free(out, TRUE);
    g_ptr_array_add(list, &one);
    g_ptr_array_add(list, &two);
    out = reference_file(&format, list);
    UNIT_SAME("two", out->str, "[one, two]");
    g_string_free(out, TRUE);
    g_ptr_array_unref(list);
    ck_assert(reference_format_lookup("ris") == &reference_formats[6]);
    ck_assert(reference_format_lookup("RIS") == NULL);
}
END_TEST

Suite *suite_reference(void) {
    Suite *suite = suite_create("reference");
    TCase *tcase = unit_case(suite, "reference");

    UNIT_ROWS(tcase, test_reference__write, references);
    UNIT_ROWS(tcase, test_reference__types, types);
    tcase_add_test(tcase, test_reference__fingerprints);
    UNIT_ROWS(tcase, test_reference__capitals, kept);
    tcase_add_test(tcase, test_reference__braces);
    tcase_add_test(tcase, test_reference__file);
    return suite;
}
