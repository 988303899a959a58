// sign-xmlsec KEY.pem TEMPLATE EXPECTED COUNT: signs an assertion with the xmlsec1 library on OpenSSL, the key loaded once.
// TEMPLATE is the assertion with a signature whose digest and value are empty and whose certificate is filled in; EXPECTED is
// the signed assertion that ours made of the same content, whose signature value must come out.
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>
#include <xmlsec/crypto.h>
#include <xmlsec/templates.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>
#include <xmlsec/xmltree.h>

#include "timing.h"

typedef struct {
    unsigned char *bytes;
    size_t length;
    xmlSecKeyPtr key;
    xmlSecKeysMngrPtr manager;
} assertion;

static xmlChar *sign(assertion *a, int *length) {
    static const xmlChar *identifiers[] = {BAD_CAST "ID", NULL};
    xmlDocPtr document = xmlReadMemory((const char *)a->bytes, (int)a->length, NULL, NULL, XML_PARSE_NONET);
    if (!document) bench_fail("the template is no document");
    xmlNodePtr root = xmlDocGetRootElement(document);
    xmlSecAddIDs(document, root, identifiers);
    xmlNodePtr signature = xmlSecFindNode(root, xmlSecNodeSignature, xmlSecDSigNs);
    xmlSecDSigCtxPtr context = xmlSecDSigCtxCreate(a->manager);
    if (!signature || !context) bench_fail("no signature in the template");
    context->signKey = xmlSecKeyDuplicate(a->key);
    if (xmlSecDSigCtxSign(context, signature) < 0) bench_fail("xmlsec refused to sign");
    xmlSecDSigCtxDestroy(context);
    xmlChar *text = NULL;
    xmlDocDumpMemory(document, &text, length);
    xmlFreeDoc(document);
    return text;
}

static void action(void *context) {
    int length;
    xmlFree(sign(context, &length));
}

/// The text of the element without white space.
static char *value(const char *document, const char *name) {
    char start[64], *found, *result = calloc(1, 4096), *out = result;
    snprintf(start, sizeof start, "<%s>", name);
    if (!(found = strstr(document, start))) bench_fail("no such element");
    for (found += strlen(start); *found && *found != '<'; found++)
        if (*found != '\n' && *found != ' ') *out++ = *found;
    return result;
}

int main(int argc, char **argv) {
    if (argc != 5) bench_fail("usage: sign-xmlsec KEY.pem TEMPLATE EXPECTED COUNT");
    xmlInitParser();
    if (xmlSecInit() < 0 || xmlSecCryptoAppInit(NULL) < 0 || xmlSecCryptoInit() < 0) bench_fail("xmlsec does not start");
    assertion a;
    a.bytes = bench_read(argv[2], &a.length);
    a.manager = xmlSecKeysMngrCreate();
    if (xmlSecCryptoAppDefaultKeysMngrInit(a.manager) < 0) bench_fail("no keys manager");
    a.key = xmlSecCryptoAppKeyLoad(argv[1], xmlSecKeyDataFormatPem, NULL, NULL, NULL);
    if (!a.key) bench_fail("no key");
    size_t expectedLength;
    int length;
    char *expected = (char *)bench_read(argv[3], &expectedLength), *signedText = (char *)sign(&a, &length);
    if (strcmp(value(signedText, "DigestValue"), value(expected, "DigestValue")) != 0) bench_fail("another digest");
    if (strcmp(value(signedText, "SignatureValue"), value(expected, "SignatureValue")) != 0)
        bench_fail("another signature");
    bench_measure(atol(argv[4]), action, &a);
    return 0;
}
