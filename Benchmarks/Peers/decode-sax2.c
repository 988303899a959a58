// decode-sax2 ANSWER COUNT: what a careful engineer writes in C to read an INSi answer with the SAX2 interface of
// libxml2: no tree, elements known by namespace and path, bounds, no DOCTYPE, no network, no message on stderr. The values
// are copied, and the whole is checked for what it must hold.
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "timing.h"

enum { MAX_DEPTH = 64, MAX_NODES = 20000, MAX_TEXT = 262144, MAX_HISTORY = 64 };

static const char *const soap = "http://www.w3.org/2003/05/soap-envelope";
static const char *const res = "http://www.cnamts.fr/INSiResultat";

typedef struct {
    char *number, *key, *oid, *from, *to;
} identifier;

typedef struct {
    char *code, *label, *name, *given, *givenNames, *sex, *birth, *place;
    identifier active, history[MAX_HISTORY];
    int historyCount;
} answer;

typedef struct {
    xmlParserCtxtPtr parser;
    answer result;
    const char *path[MAX_DEPTH];
    int depth, nodes, failed;
    char *text;
    size_t length, capacity;
} reader;

static void stop(reader *r) {
    r->failed = 1;
    xmlStopParser(r->parser);
}

static void on_doctype(void *c, const xmlChar *n, const xmlChar *e, const xmlChar *s) {
    (void)n, (void)e, (void)s;
    stop(((xmlParserCtxtPtr)c)->_private);
}

static void on_error(void *c, xmlErrorPtr error) {
    (void)error;
    reader *r = ((xmlParserCtxtPtr)c)->_private;
    if (r) r->failed = 1;
}

static void on_start(
    void *c, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int bindings, const xmlChar **declared,
    int attributes, int defaulted, const xmlChar **values
) {
    (void)prefix, (void)declared, (void)defaulted, (void)values;
    reader *r = ((xmlParserCtxtPtr)c)->_private;
    r->nodes += 1 + bindings + attributes;
    if (r->depth >= MAX_DEPTH || r->nodes > MAX_NODES || !uri) return stop(r);
    const char *expected = r->depth < 2 ? soap : res;
    if (strcmp((const char *)uri, expected) != 0) return stop(r);
    // The parser's dictionary keeps the name until the end of the document.
    r->path[r->depth++] = (const char *)name;
    r->length = 0;
    if (r->depth == 5 && strcmp((const char *)name, "INSHISTO") == 0) {
        if (r->result.historyCount == MAX_HISTORY) return stop(r);
        r->result.historyCount++;
    }
}

static void on_text(void *c, const xmlChar *bytes, int count) {
    reader *r = ((xmlParserCtxtPtr)c)->_private;
    size_t total = r->length + (size_t)count;
    if (total > MAX_TEXT) return stop(r);
    if (total + 1 > r->capacity) {
        r->capacity = total * 2 + 64;
        r->text = realloc(r->text, r->capacity);
    }
    memcpy(r->text + r->length, bytes, (size_t)count);
    r->length = total;
}

static int at(reader *r, int depth, const char *name) { return strcmp(r->path[depth], name) == 0; }

static void keep(reader *r, char **field) {
    if (*field) return stop(r);
    *field = malloc(r->length + 1);
    memcpy(*field, r->text, r->length);
    (*field)[r->length] = 0;
}

static void keep_identifier(reader *r, identifier *id) {
    if (r->depth == 6) {
        if (at(r, 5, "OID")) keep(r, &id->oid);
        else if (at(r, 5, "DateDeb")) keep(r, &id->from);
        else if (at(r, 5, "DateFin")) keep(r, &id->to);
    } else if (r->depth == 7 && at(r, 5, "IdIndividu")) {
        if (at(r, 6, "NumIdentifiant")) keep(r, &id->number);
        else if (at(r, 6, "Cle")) keep(r, &id->key);
    }
}

static void keep_trait(reader *r) {
    answer *a = &r->result;
    if (at(r, 5, "NomNaissance")) keep(r, &a->name);
    else if (at(r, 5, "Prenom")) keep(r, &a->given);
    else if (at(r, 5, "ListePrenom")) keep(r, &a->givenNames);
    else if (at(r, 5, "Sexe")) keep(r, &a->sex);
    else if (at(r, 5, "DateNaissance")) keep(r, &a->birth);
    else if (at(r, 5, "LieuNaissance")) keep(r, &a->place);
}

static void on_end(void *c, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    (void)name, (void)prefix, (void)uri;
    reader *r = ((xmlParserCtxtPtr)c)->_private;
    answer *a = &r->result;
    if (r->depth >= 5 && at(r, 0, "Envelope") && at(r, 1, "Body") && at(r, 2, "RESULTAT")) {
        if (at(r, 3, "CR") && r->depth == 5) {
            if (at(r, 4, "CodeCR")) keep(r, &a->code);
            else if (at(r, 4, "LibelleCR")) keep(r, &a->label);
        } else if (at(r, 3, "INDIVIDU") && r->depth >= 6) {
            if (at(r, 4, "INSACTIF")) keep_identifier(r, &a->active);
            else if (at(r, 4, "INSHISTO")) keep_identifier(r, &a->history[a->historyCount - 1]);
            else if (at(r, 4, "TIQ") && r->depth == 6) keep_trait(r);
        }
    }
    r->depth--;
    r->length = 0;
}

static void release_identifier(identifier *id) {
    free(id->number), free(id->key), free(id->oid), free(id->from), free(id->to);
}

static void release(answer *a) {
    free(a->code), free(a->label), free(a->name), free(a->given), free(a->givenNames), free(a->sex), free(a->birth);
    free(a->place);
    release_identifier(&a->active);
    for (int i = 0; i < a->historyCount; i++) release_identifier(&a->history[i]);
}

typedef struct {
    unsigned char *bytes;
    size_t length;
} document;

static void decode(const document *source, answer *result) {
    xmlSAXHandler handler = {
        .initialized = XML_SAX2_MAGIC,
        .internalSubset = on_doctype,
        .startElementNs = on_start,
        .endElementNs = on_end,
        .characters = on_text,
        .cdataBlock = on_text,
        .serror = on_error,
    };
    reader r = {0};
    r.parser = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL);
    if (!r.parser) bench_fail("no parser");
    r.parser->_private = &r;
    xmlCtxtUseOptions(r.parser, XML_PARSE_NONET | XML_PARSE_NOENT);
    xmlParseChunk(r.parser, (const char *)source->bytes, (int)source->length, 1);
    answer *a = &r.result;
    int good = r.parser->wellFormed && r.parser->nsWellFormed && !r.failed && a->code && a->label && a->active.number
        && a->active.oid;
    xmlFreeParserCtxt(r.parser);
    free(r.text);
    if (!good) bench_fail("refused");
    *result = r.result;
}

static void action(void *context) {
    answer result;
    decode(context, &result);
    release(&result);
}

int main(int argc, char **argv) {
    if (argc != 3) bench_fail("usage: decode-sax2 ANSWER COUNT");
    xmlInitParser();
    document source;
    source.bytes = bench_read(argv[1], &source.length);
    answer a;
    decode(&source, &a);
    if (strcmp(a.code, "00") || strcmp(a.active.number, "1090763220834") || strcmp(a.active.oid, "1.2.250.1.213.1.4.8")
        || strcmp(a.name, "ECETINSI") || !a.given || !a.givenNames || !a.sex || !a.birth || !a.place || a.historyCount != 2)
        bench_fail("not the expected answer");
    release(&a);
    bench_measure(atol(argv[2]), action, &source);
    return 0;
}
