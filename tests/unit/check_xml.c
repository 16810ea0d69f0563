/* SPDX-License-Identifier: MIT
 * Writing XML that is valid HTML: escaping, nesting, void elements, what may not be done. */
#include "write/xml.h"

#include "suites.h"
#include "unit.h"

#include <libxml/parser.h>

/* ---- what is written ---- */

static void write_nothing(struct xml *xml) {
    (void)xml;
}

static void write_element(struct xml *xml) {
    xml_open(xml, "p");
    xml_text(xml, "a");
    xml_close(xml);
}

static void write_empty(struct xml *xml) {
    xml_open(xml, "p");
    xml_close(xml);
}

static void write_void(struct xml *xml) {
    xml_open(xml, "p");
    xml_open(xml, "br");
    xml_close(xml);
    xml_open(xml, "img");
    xml_attr(xml, "alt", "");
    xml_close(xml);
    xml_close(xml);
}

static void write_nested(struct xml *xml) {
    xml_open_class(xml, "ol", "sentences");
    xml_open(xml, "li");
    xml_text(xml, "a ");
    xml_open(xml, "em");
    xml_text(xml, "b");
    xml_close(xml);
    xml_text(xml, " c");
    xml_close(xml);
    xml_close(xml);
}

static void write_two_roots(struct xml *xml) {
    xml_element(xml, "p", NULL, "a");
    xml_newline(xml);
    xml_element(xml, "p", "b", "c");
}

static void write_attributes(struct xml *xml) {
    xml_open_class(xml, "a", NULL);
    xml_attr(xml, "href", "b?c&d=\"<e>\"");
    xml_attr(xml, "title", NULL);
    xml_attr_format(xml, "id", "p%d.%s", 3, "x");
    xml_text(xml, "f");
    xml_close(xml);
}

static void write_escapes(struct xml *xml) {
    xml_text(xml, "a < b > c & d 'e' ]]>");
}

static void write_parts(struct xml *xml) {
    xml_text_len(xml, "abc", 2);
    xml_text_len(xml, "abc", 0);
    xml_format(xml, " %d<%s", 3, "&");
}

static void write_raw(struct xml *xml) {
    xml_open(xml, "div");
    xml_raw(xml, "<svg/>");
    xml_text(xml, "<");
    xml_close(xml);
}

static void write_wide(struct xml *xml) {
    xml_text(xml, "강원 – “é” 😀 \u3000");
}

static void write_forbidden(struct xml *xml) {
    xml_text(xml, "a\001b\033c\ufffe\uffffd");
}

static void write_blanks(struct xml *xml) {
    xml_open(xml, "pre");
    xml_text(xml, "a\n\tb  c\n");
    xml_close(xml);
}

static const struct {
    const char *what;
    void (*write)(struct xml *);
    const char *want;
} writes[] = {
    {"nothing", write_nothing, ""},
    {"an element", write_element, "<p>a</p>"},
    {"an element of nothing has an end tag", write_empty, "<p></p>"},
    {"void elements have none", write_void, "<p><br/><img alt=\"\"/></p>"},
    {"nested", write_nested, "<ol class=\"sentences\"><li>a <em>b</em> c</li></ol>"},
    {"two side by side", write_two_roots, "<p>a</p>\n<p class=\"b\">c</p>"},
    {"attributes", write_attributes, "<a href=\"b?c&amp;d=&quot;&lt;e&gt;&quot;\" id=\"p3.x\">f</a>"},
    {"what must be escaped", write_escapes, "a &lt; b &gt; c &amp; d 'e' ]]&gt;"},
    {"parts and formats", write_parts, "ab 3&lt;&amp;"},
    {"markup as it is", write_raw, "<div><svg/>&lt;</div>"},
    {"letters beyond ASCII as they are", write_wide, "강원 – “é” 😀 \u3000"},
    {"what XML cannot hold", write_forbidden, "a\ufffdb\ufffdc\ufffd\ufffdd"},
    {"white space as it is", write_blanks, "<pre>a\n\tb  c\n</pre>"},
};

START_TEST(test_xml__write)
{
    struct xml *xml = xml_new();
    GString *bytes, *page;
    xmlDoc *document;

    writes[_i].write(xml);
    bytes = xml_finish(xml);
    UNIT_SAME(writes[_i].what, bytes->str, writes[_i].want);
    page = g_string_new("<r>");
    g_string_append_printf(page, "%s</r>", bytes->str);
    document = xmlReadMemory(page->str, (int)page->len, NULL, "UTF-8", XML_PARSE_NONET);
    ck_assert_msg(document != NULL, "%s is not well-formed", page->str);
    xmlFreeDoc(document);
    g_string_free(page, TRUE);
    g_string_free(bytes, TRUE);
}
END_TEST

/* Whatever character a text or an attribute holds, a reader of XML gets it back, or the replacement character. */
static const struct {
    const char *what, *in, *back;
} texts[] = {
    {"plain", "a b", "a b"},
    {"marks of markup", "<a href=\"b\">&amp;</a>", "<a href=\"b\">&amp;</a>"},
    {"the end of a CDATA section", "]]>", "]]>"},
    {"a comment", "<!-- a -->", "<!-- a -->"},
    {"wide", "강😀", "강😀"},
    {"tab and line end", "a\tb\nc", "a\tb\nc"},
    {"carriage return", "a\rb", "a\rb"},
    {"control", "a\002b", "a\ufffdb"},
    {"no character", "a\uffffb", "a\ufffdb"},
    {"the last private plane", "\U0010fffd", "\U0010fffd"},
};

static char *read_back(const GString *bytes, gboolean attribute) {
    xmlDoc *document = xmlReadMemory(bytes->str, (int)bytes->len, NULL, "UTF-8", XML_PARSE_NONET);
    xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;
    xmlChar *content = root ? attribute ? xmlGetProp(root, BAD_CAST "a") : xmlNodeGetContent(root) : NULL;
    char *back = g_strdup((const char *)content);

    xmlFree(content);
    xmlFreeDoc(document);
    return back;
}

START_TEST(test_xml__text_read_back)
{
    struct xml *xml = xml_new();
    GString *bytes;

    xml_element(xml, "r", NULL, texts[_i].in);
    bytes = xml_finish(xml);
    UNIT_TAKE(texts[_i].what, read_back(bytes, FALSE), texts[_i].back);
    g_string_free(bytes, TRUE);
}
END_TEST

START_TEST(test_xml__attribute_read_back)
{
    struct xml *xml = xml_new();
    GString *bytes;

    xml_open(xml, "r");
    xml_attr(xml, "a", texts[_i].in);
    xml_close(xml);
    bytes = xml_finish(xml);
    UNIT_TAKE(texts[_i].what, read_back(bytes, TRUE), texts[_i].back);
    g_string_free(bytes, TRUE);
}
END_TEST

/* ---- programming errors ---- */

START_TEST(test_xml__close_too_often)
{
    struct xml *xml = xml_new();

    write_element(xml);
    xml_close(xml);
}
END_TEST

START_TEST(test_xml__finish_too_early)
{
    struct xml *xml = xml_new();

    xml_open(xml, "p");
    xml_finish(xml);
}
END_TEST

START_TEST(test_xml__attribute_behind_text)
{
    struct xml *xml = xml_new();

    xml_open(xml, "p");
    xml_text(xml, "a");
    xml_attr(xml, "id", "b");
}
END_TEST

START_TEST(test_xml__attribute_behind_an_element)
{
    struct xml *xml = xml_new();

    xml_open(xml, "p");
    xml_element(xml, "b", NULL, "a");
    xml_attr(xml, "id", "b");
}
END_TEST

START_TEST(test_xml__attribute_of_nothing)
{ xml_attr(xml_new(), "id", "b"); }
END_TEST

Suite *suite_xml(void) {
    Suite *suite = suite_create("xml");
    TCase *tcase = unit_case(suite, "writing");

    UNIT_ROWS(tcase, test_xml__write, writes);
    UNIT_ROWS(tcase, test_xml__text_read_back, texts);
    UNIT_ROWS(tcase, test_xml__attribute_read_back, texts);
    tcase = unit_abort_case(suite);
    tcase_add_test_raise_signal(tcase, test_xml__close_too_often, SIGABRT);
    tcase_add_test_raise_signal(tcase, test_xml__finish_too_early, SIGABRT);
    tcase_add_test_raise_signal(tcase, test_xml__attribute_behind_text, SIGABRT);
    tcase_add_test_raise_signal(tcase, test_xml__attribute_behind_an_element, SIGABRT);
    tcase_add_test_raise_signal(tcase, test_xml__attribute_of_nothing, SIGABRT);
    return suite;
}
