// encode-writer REQUEST COUNT: writes a search by traits with the xmlTextWriter of libxml2, which checks and escapes as it
// goes. REQUEST holds the very bytes that have to come out. The moment is given as text, where our encoder makes it.
#include <libxml/xmlwriter.h>
#include <string.h>

#include "timing.h"

#define S(text) ((const xmlChar *)(text))

static const char *const moment = "2026-03-02T09:15:00.007Z", *const sender = "300000000000001";

static void check(int result) {
    if (result < 0) bench_fail("the writer refused");
}

/// The declaration is written as an attribute: the writer would put it after the others.
static void start(xmlTextWriterPtr w, const char *prefix, const char *name, const char *uri) {
    check(xmlTextWriterStartElementNS(w, S(prefix), S(name), NULL));
    if (uri) check(xmlTextWriterWriteAttributeNS(w, S("xmlns"), S(prefix), NULL, S(uri)));
}

static void leaf(xmlTextWriterPtr w, const char *prefix, const char *name, const char *uri, const char *text) {
    start(w, prefix, name, uri);
    check(xmlTextWriterWriteString(w, S(text)));
    check(xmlTextWriterEndElement(w));
}

static void end(xmlTextWriterPtr w) { check(xmlTextWriterEndElement(w)); }

static xmlBufferPtr encode(void) {
    xmlBufferPtr buffer = xmlBufferCreateSize(4096);
    xmlTextWriterPtr w = xmlNewTextWriterMemory(buffer, 0);
    if (!buffer || !w) bench_fail("no writer");
    check(xmlTextWriterWriteRaw(w, S("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")));
    start(w, "soap", "Envelope", "http://www.w3.org/2003/05/soap-envelope");
    start(w, "soap", "Header", NULL);

    start(w, "ctxbam", "ContexteBAM", "urn:siram:bam:ctxbam");
    check(xmlTextWriterWriteAttribute(w, S("Version"), S("01_02")));
    leaf(w, "ctxbam", "Id", NULL, "0d9a3a3e-6a52-4f0e-9a52-4a8a35a3f001");
    leaf(w, "ctxbam", "Temps", NULL, moment);
    leaf(w, "ctxbam", "Emetteur", NULL, sender);
    start(w, "ctxbam", "COUVERTURE", NULL);
    end(w);
    end(w);

    start(w, "ctxlps", "ContexteLPS", "urn:siram:lps:ctxlps");
    check(xmlTextWriterWriteAttribute(w, S("Nature"), S("CTXLPS")));
    check(xmlTextWriterWriteAttribute(w, S("Version"), S("01_00")));
    leaf(w, "ctxlps", "Id", NULL, "7b2a5d18-1f57-4a5f-8a39-0a6f7a6b1002");
    leaf(w, "ctxlps", "Temps", NULL, moment);
    leaf(w, "ctxlps", "Emetteur", NULL, sender);
    start(w, "ctxlps", "LPS", NULL);
    start(w, "ctxlps", "IDAM", NULL);
    check(xmlTextWriterWriteAttribute(w, S("R"), S("4")));
    check(xmlTextWriterWriteString(w, S("TEST00NF00AA0")));
    end(w);
    leaf(w, "ctxlps", "Version", NULL, "1.0");
    leaf(w, "ctxlps", "Instance", NULL, "5f0c7a64-0a2b-4a67-9e35-3f4f9f3a2003");
    leaf(w, "ctxlps", "Nom", NULL, "urn:lps:DEMO:1.0");
    end(w);
    end(w);

    const char *wsa = "http://www.w3.org/2005/08/addressing";
    leaf(w, "wsa", "Action", wsa, "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite");
    leaf(w, "wsa", "MessageID", wsa, "uuid:2f6b6f1e-98f3-4d0a-8a34-5d1c0f6a3004");
    end(w);

    start(w, "soap", "Body", NULL);
    start(w, "rec", "RECSANSVITALE", "http://www.cnamts.fr/INSiRecSans");
    leaf(w, "rec", "NomNaissance", NULL, "ADRTROIS");
    leaf(w, "rec", "Prenom", NULL, "TOUSSAINT");
    leaf(w, "rec", "Sexe", NULL, "M");
    leaf(w, "rec", "DateNaissance", NULL, "1960-01-01");
    leaf(w, "rec", "LieuNaissance", NULL, "2B020");
    end(w);
    end(w);
    end(w);
    xmlFreeTextWriter(w);
    return buffer;
}

static void action(void *context) {
    (void)context;
    xmlBufferFree(encode());
}

int main(int argc, char **argv) {
    if (argc != 3) bench_fail("usage: encode-writer REQUEST COUNT");
    size_t length;
    unsigned char *expected = bench_read(argv[1], &length);
    xmlBufferPtr written = encode();
    if ((size_t)xmlBufferLength(written) != length || memcmp(xmlBufferContent(written), expected, length) != 0)
        bench_fail("not the expected request");
    xmlBufferFree(written);
    bench_measure(atol(argv[2]), action, NULL);
    return 0;
}
