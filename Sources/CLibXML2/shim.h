#ifndef IDENTITOVIGILANCE_CLIBXML2_SHIM_H
#define IDENTITOVIGILANCE_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// With ICU enabled, encoding.h includes the system's ICU headers, and a file that also sees Foundation (which brings
// its own) then doesn't compile. The macro changes only the layout of xmlCharEncodingHandler, which is never touched.
#undef LIBXML_ICU_ENABLED

#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/// The calling thread's error handlers, kept while a document is parsed.
typedef struct {
    xmlStructuredErrorFunc structured;
    void *structuredContext;
    xmlGenericErrorFunc generic;
    void *genericContext;
} CLibXML2ErrorHandlers;

// Swift cannot make a variadic function, so the one that discards messages is here.
static inline void CLibXML2DiscardMessage(void *context, const char *format, ...) {
    (void)context;
    (void)format;
}

#if LIBXML_VERSION >= 21200
static inline void CLibXML2DiscardError(void *context, const xmlError *error) {
#else
static inline void CLibXML2DiscardError(void *context, xmlErrorPtr error) {
#endif
    (void)context;
    (void)error;
}

/// Makes libxml2 print nothing on this thread, and returns what it did before.
///
/// An encoding error is reported without its parser context, so the context's own handler never sees it: libxml2's
/// default then prints bytes of the document on stderr. These handlers are thread-local: no other thread is changed.
static inline CLibXML2ErrorHandlers CLibXML2Silence(void) {
    CLibXML2ErrorHandlers previous = {
        xmlStructuredError, xmlStructuredErrorContext, xmlGenericError, xmlGenericErrorContext,
    };
    xmlSetStructuredErrorFunc(NULL, CLibXML2DiscardError);
    xmlSetGenericErrorFunc(NULL, CLibXML2DiscardMessage);
    return previous;
}

/// Gives back memory that libxml2 allocated; Swift sees `xmlFree` as a variable that any thread could change.
static inline void CLibXML2Free(void *memory) { xmlFree(memory); }

/// Whether so many bytes are the same in two places; Swift sees `memcmp` only where it sees the C library.
static inline bool CLibXML2Same(const void *left, const void *right, size_t count) {
    return memcmp(left, right, count) == 0;
}

/// How many bytes a string has before its null byte; `xmlStrlen` counts them one by one.
static inline ptrdiff_t CLibXML2Length(const unsigned char *string) { return (ptrdiff_t)strlen((const char *)string); }

/// Puts back the error handlers that `CLibXML2Silence` replaced on this thread.
static inline void CLibXML2Restore(CLibXML2ErrorHandlers previous) {
    xmlSetStructuredErrorFunc(previous.structuredContext, previous.structured);
    xmlSetGenericErrorFunc(previous.genericContext, previous.generic);
}

#endif
