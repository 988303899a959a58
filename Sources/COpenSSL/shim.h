// The parts of libcrypto that INSiSecurity uses, and functions for what Swift cannot import: macros and variadics.
#ifndef IDENTITOVIGILANCE_COPENSSL_SHIM_H
#define IDENTITOVIGILANCE_COPENSSL_SHIM_H

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/opensslv.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#if OPENSSL_VERSION_MAJOR < 3
#error "INSiSecurity needs OpenSSL 3"
#endif

static inline int idv_sk_X509_num(const STACK_OF(X509) *stack) { return sk_X509_num(stack); }

static inline X509 *idv_sk_X509_value(const STACK_OF(X509) *stack, int index) { return sk_X509_value(stack, index); }

static inline STACK_OF(X509) *idv_sk_X509_new(void) { return sk_X509_new_null(); }

static inline int idv_sk_X509_push(STACK_OF(X509) *stack, X509 *certificate) {
    return sk_X509_push(stack, certificate);
}

static inline void idv_sk_X509_free(STACK_OF(X509) *stack) { sk_X509_free(stack); }

static inline void idv_sk_X509_pop_free(STACK_OF(X509) *stack) { sk_X509_pop_free(stack, X509_free); }

static inline long idv_BIO_get_mem_data(BIO *bio, char **data) { return BIO_get_mem_data(bio, data); }

static inline EVP_PKEY *idv_generate_RSA(OSSL_LIB_CTX *context, int bits) {
    return EVP_PKEY_Q_keygen(context, NULL, "RSA", (size_t)bits);
}

static inline int idv_name_add(X509_NAME *name, int nid, const char *utf8, int length) {
    return X509_NAME_add_entry_by_NID(name, nid, MBSTRING_UTF8, (const unsigned char *)utf8, length, -1, 0);
}

static inline int idv_add_extension(X509 *certificate, X509 *issuer, int nid, const char *value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, NULL, NULL, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, nid, value);
    if (extension == NULL) return 0;
    int added = X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
    return added;
}

#endif
