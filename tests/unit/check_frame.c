/* SPDX-License-Identifier: MIT
 * The page template: slots filled, templates refused. */
#include "write/frame.h"

#include "suites.h"
#include "unit.h"

/* ---- filling ---- */

static const struct {
    const char *what, *in, *want; /* each slot is filled with its name in capitals */
} frames[] = {
    {"no slot", "<html/>", "<html/>"},
    {"one slot", "<p><?edition title?></p>", "<p>TITLE</p>"},
    {"all slots",
     "<p><?edition title?> <?edition meta?> <?edition site?> <?edition stamp?> <?edition nav?> <?edition main?> "
     "<?edition turn?> <?edition foot?></p>",
     "<p>TITLE META SITE STAMP NAV MAIN TURN FOOT</p>"},
    {"a slot twice", "<p><?edition main?><?edition main?></p>", "<p>MAINMAIN</p>"},
    {"a slot at either end", "<?edition title?><p/><?edition foot?>", "TITLE<p/>FOOT"},
    {"a blank behind the name", "<p><?edition main ?></p>", "<p>MAIN</p>"},
    {"other instructions stay", "<p><?php x?><?edition main?></p>", "<p><?php x?>MAIN</p>"},
    {"relative addresses are led up", "<a href=\"a.html\" src=\"b/c.js\"/>",
     "<a href=\"ROOTa.html\" src=\"ROOTb/c.js\"/>"},
    {"other addresses stay",
     "<p><a href=\"#x\" src=\"/x\"/><a href=\"https://a.example/\" src=\"data:x\" title=\"a.html\"/></p>",
     "<p><a href=\"#x\" src=\"/x\"/><a href=\"https://a.example/\" src=\"data:x\" title=\"a.html\"/></p>"},
    {"letters beyond ASCII stay", "<p>강 <?edition main?> é</p>", "<p>강 MAIN é</p>"},
};

static struct frame *read_frame(struct diag *diag, const char *bytes, gssize length) {
    char *path = unit_file("page.xhtml", bytes, length);
    struct frame *frame = frame_read(diag, path, NULL);

    g_free(path);
    return frame;
}

/* In an edition in French that has words for “Search” and “Contents”. */
static const struct {
    const char *what, *in, *want;
} translated[] = {
    {"a text", "<p>Search</p>", "<p>Chercher &amp; trouver</p>"},
    {"blanks around it stay", "<p>\n Search\n</p>", "<p>\n Chercher &amp; trouver\n</p>"},
    {"behind an element", "<p><b/> Search<b/></p>", "<p><b/> Chercher &amp; trouver<b/></p>"},
    {"behind a slot", "<p><?edition main?>Search</p>", "<p>Search</p>"},
    {"a name", "<p aria-label=\"Contents\">Contents</p>", "<p aria-label=\"Table\">Table</p>"},
    {"another attribute stays", "<p title=\"Search\"/>", "<p title=\"Search\"/>"},
    {"other words stay", "<p>Search it, search</p>", "<p>Search it, search</p>"},
    {"blanks alone stay", "<p> \n</p>", "<p> \n</p>"},
    {"the language", "<p lang=\"en\" xml:lang=\"en\"/>", "<p lang=\"fr\" xml:lang=\"fr\"/>"},
    {"another language stays", "<p lang=\"ko\" hreflang=\"en\"/>", "<p lang=\"ko\" hreflang=\"en\"/>"},
};

START_TEST(test_frame__translated)
{
    const GString *filling[SLOT_COUNT] = {NULL};
    struct diag *diag = diag_new();
    struct language *language = language_new("fr");
    char *path = unit_file("page.xhtml", translated[_i].in, -1);
    struct frame *frame;
    GString *page;

    language_add(language, "Search", "Chercher & trouver");
    language_add(language, "Contents", "Table");
    frame = frame_read(diag, path, language);
    UNIT_TAKE(translated[_i].what, unit_messages(diag), "");
    page = frame_fill(frame, filling);
    UNIT_SAME(translated[_i].what, page->str, translated[_i].want);
    g_string_free(page, TRUE);
    frame_free(frame);
    language_free(language);
    g_free(path);
    diag_free(diag);
}
END_TEST

START_TEST(test_frame__fill)
{
    static const char *const names[SLOT_COUNT] = {"TITLE", "META", "SITE", "STAMP", "NAV",
                                                  "MAIN",  "TURN", "FOOT", "ROOT"};
    struct diag *diag = diag_new();
    struct frame *frame = read_frame(diag, frames[_i].in, -1);
    GString *filling[SLOT_COUNT], *page;

    UNIT_TAKE(frames[_i].what, unit_messages(diag), "");
    for (int slot = 0; slot < SLOT_COUNT; slot++)
        filling[slot] = g_string_new(names[slot]);
    for (int again = 0; again < 2; again++) {
        page = frame_fill(frame, (const GString *const *)filling);
        UNIT_SAME(frames[_i].what, page->str, frames[_i].want);
        g_string_free(page, TRUE);
    }
    for (int slot = 0; slot < SLOT_COUNT; slot++)
        g_string_free(filling[slot], TRUE);
    frame_free(frame);
    diag_free(diag);
}
END_TEST

START_TEST(test_frame__fill_with_nothing)
{
    static const GString *const filling[SLOT_COUNT] = {NULL};
    struct diag *diag = diag_new();
    struct frame *frame = read_frame(diag, "<p>a<?edition main?>b</p>", -1);
    GString *page = frame_fill(frame, filling);

    UNIT_SAME("nothing", page->str, "<p>ab</p>");
    g_string_free(page, TRUE);
    frame_free(frame);
    frame_free(NULL);
    diag_free(diag);
}
END_TEST

/* What is filled in is not looked at again. */
START_TEST(test_frame__fill_with_a_slot)
{
    struct diag *diag = diag_new();
    struct frame *frame = read_frame(diag, "<p><?edition main?></p>", -1);
    GString *main = g_string_new("<?edition foot?>"), *page;
    const GString *const filling[SLOT_COUNT] = {[SLOT_MAIN] = main};

    page = frame_fill(frame, filling);
    UNIT_SAME("as it is", page->str, "<p><?edition foot?></p>");
    g_string_free(page, TRUE);
    g_string_free(main, TRUE);
    frame_free(frame);
    diag_free(diag);
}
END_TEST

/* ---- refused ---- */

#define SLOTS "; expected one of title, meta, site, stamp, nav, main, turn, foot\n"

static const struct {
    const char *what, *bytes;
    gssize length;
    const char *said;
} refused[] = {
    {"nothing", "", 0, "page.xhtml:1: error: not well-formed XML; expected an XHTML page\n"},
    {"cut off", "<html>\n<p>", -1, "page.xhtml:2: error: not well-formed XML; expected an XHTML page\n"},
    {"text", "a", -1, "page.xhtml:1: error: not well-formed XML; expected an XHTML page\n"},
    {"tags that cross", "<p>\n<b></p></b>", -1, "page.xhtml:2: error: not well-formed XML; expected an XHTML page\n"},
    {"broken UTF-8", "<p>\n\xff</p>", -1, "page.xhtml:2: error: not well-formed XML; expected an XHTML page\n"},
    {"a NUL", "<p>\n\0</p>", 9, "page.xhtml:2: error: not well-formed XML; expected an XHTML page\n"},
    {"an unknown slot", "<p>\n\n<?edition mian?></p>", -1, "page.xhtml:3: error: unknown slot “mian”" SLOTS},
    {"a slot in capitals", "<p><?edition MAIN?></p>", -1, "page.xhtml:1: error: unknown slot “MAIN”" SLOTS},
    {"a slot without a name", "<p><?edition ?></p>", -1, "page.xhtml:1: error: unknown slot “”" SLOTS},
};

START_TEST(test_frame__refused)
{
    struct diag *diag = diag_new();

    ck_assert_ptr_null(read_frame(diag, refused[_i].bytes, refused[_i].length));
    UNIT_TAKE(refused[_i].what, unit_messages(diag), refused[_i].said);
    ck_assert_int_eq(diag_status(diag), STATUS_ERRORS);
    diag_free(diag);
}
END_TEST

START_TEST(test_frame__unreadable)
{
    struct diag *diag = diag_new();
    char *folder = unit_folder();
    char *path = g_build_filename(folder, "none", NULL);

    ck_assert_ptr_null(frame_read(diag, path, NULL));
    UNIT_TAKE("message", unit_messages(diag), "none: error: cannot be read: there is no such file\n");
    g_free(path);
    g_free(folder);
    diag_free(diag);
}
END_TEST

Suite *suite_frame(void) {
    Suite *suite = suite_create("frame");
    TCase *tcase = unit_case(suite, "filling");

    UNIT_ROWS(tcase, test_frame__fill, frames);
    tcase_add_test(tcase, test_frame__fill_with_nothing);
    tcase_add_test(tcase, test_frame__fill_with_a_slot);
    UNIT_ROWS(tcase, test_frame__translated, translated);
    tcase = unit_case(suite, "refused");
    UNIT_ROWS(tcase, test_frame__refused, refused);
    tcase_add_test(tcase, test_frame__unreadable);
    return suite;
}
