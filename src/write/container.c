/* SPDX-License-Identifier: MIT
 * ZIP by libzip. */
#include "write/container.h"

#include <zip.h>

/* How hard zlib tries: a book is packed once and sent often. */
enum { LEVEL = 9 };

/* rw-r--r-- of a regular file, where ZIP keeps what stat() says: in the upper half of a word. */
static const zip_uint32_t mode = 0100644u << 16;

/* What is asked of libzip here fails for want of memory alone. */
static void must(gboolean done) {
    if (!done)
        g_error("out of memory");
}

static void date_entry(zip_t *zip, zip_uint64_t entry, gint64 date) {
    GDateTime *time = g_date_time_new_from_unix_utc(date);
    int year = g_date_time_get_year(time), hour = g_date_time_get_hour(time), minute = g_date_time_get_minute(time);
    int month = g_date_time_get_month(time), day = g_date_time_get_day_of_month(time);
    guint16 dos_date = (guint16)((year - 1980) << 9 | month << 5 | day);
    guint16 dos_time = (guint16)(hour << 11 | minute << 5 | g_date_time_get_second(time) / 2);

    must(zip_file_set_dostime(zip, entry, dos_time, dos_date, 0) == 0);
    g_date_time_unref(time);
}

static void add_entry(zip_t *zip, const struct output *file, gint64 date, gboolean is_stored) {
    zip_source_t *source = zip_source_buffer(zip, file->bytes->str, file->bytes->len, 0);
    zip_int64_t index = source ? zip_file_add(zip, file->path, source, ZIP_FL_ENC_UTF_8) : -1;

    must(index >= 0);
    must(zip_set_file_compression(zip, (zip_uint64_t)index, is_stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                                  is_stored ? 0 : LEVEL) == 0);
    must(zip_file_set_external_attributes(zip, (zip_uint64_t)index, 0, ZIP_OPSYS_UNIX, mode) == 0);
    date_entry(zip, (zip_uint64_t)index, date);
}

static GString *bytes_of(zip_source_t *source) {
    GString *bytes = g_string_new(NULL);
    zip_stat_t stat;

    must(zip_source_open(source) == 0 && zip_source_stat(source, &stat) == 0);
    g_string_set_size(bytes, stat.size);
    must(zip_source_read(source, bytes->str, stat.size) == (zip_int64_t)stat.size);
    zip_source_close(source);
    return bytes;
}

GString *container_pack(const struct outputs *entries, gint64 date) {
    static const gint64 first = 315532800; /* 1980-01-01 */
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
    zip_t *zip = source ? zip_open_from_source(source, ZIP_TRUNCATE, NULL) : NULL;
    GString *bytes;

    must(zip != NULL);
    zip_source_keep(source);
    for (guint i = 0; i < entries->list->len; i++)
        add_entry(zip, entries->list->pdata[i], MAX(date, first), i == 0);
    must(zip_close(zip) == 0);
    bytes = bytes_of(source);
    zip_source_free(source);
    return bytes;
}
