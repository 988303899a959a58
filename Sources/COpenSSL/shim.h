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
#include <string.h>

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

/* How many rounds the key of an encrypted part costs; -1 when that can't be told: PBES1, PBES2 and PBMAC1 with PBKDF2. */
static inline long idv_rounds(const X509_ALGOR *algorithm) {
    const ASN1_OBJECT *object = NULL;
    const void *value = NULL;
    int type = V_ASN1_UNDEF;
    X509_ALGOR_get0(&object, &type, &value, algorithm);
    if (type != V_ASN1_SEQUENCE) return -1;
    const unsigned char *der = ASN1_STRING_get0_data((const ASN1_STRING *)value);
    long length = ASN1_STRING_length((const ASN1_STRING *)value), rounds = -1;
    /* 1.2.840.113549.1.5.13 and .14, whose parameters begin alike: the second has no name in older releases. */
    static const unsigned char pbes2[] = {0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05};
    int isPBES2 = OBJ_length(object) == 9 && memcmp(OBJ_get0_data(object), pbes2, sizeof pbes2) == 0 &&
                  (OBJ_get0_data(object)[8] == 13 || OBJ_get0_data(object)[8] == 14);
    if (isPBES2) {
        PBE2PARAM *parameters = d2i_PBE2PARAM(NULL, &der, length);
        if (parameters == NULL) return -1;
        X509_ALGOR_get0(&object, &type, &value, parameters->keyfunc);
        if (OBJ_obj2nid(object) == NID_id_pbkdf2 && type == V_ASN1_SEQUENCE) {
            der = ASN1_STRING_get0_data((const ASN1_STRING *)value);
            PBKDF2PARAM *kdf = d2i_PBKDF2PARAM(NULL, &der, ASN1_STRING_length((const ASN1_STRING *)value));
            if (kdf != NULL) rounds = ASN1_INTEGER_get(kdf->iter);
            PBKDF2PARAM_free(kdf);
        }
        PBE2PARAM_free(parameters);
    } else {
        PBEPARAM *parameters = d2i_PBEPARAM(NULL, &der, length);
        if (parameters != NULL) rounds = parameters->iter == NULL ? 1 : ASN1_INTEGER_get(parameters->iter);
        PBEPARAM_free(parameters);
    }
    return rounds;
}

/* Takes the rounds of an algorithm from those that are left; 0 when they are too many or can't be told. */
static inline int idv_spend_rounds(const X509_ALGOR *algorithm, long *left) {
    long rounds = algorithm == NULL ? -1 : idv_rounds(algorithm);
    if (rounds < 0 || rounds > *left) return 0;
    *left -= rounds;
    return 1;
}

static inline int idv_bags_are_within(const STACK_OF(PKCS12_SAFEBAG) *bags, long *left, int depth) {
    for (int index = 0; index < sk_PKCS12_SAFEBAG_num(bags); index++) {
        const PKCS12_SAFEBAG *bag = sk_PKCS12_SAFEBAG_value(bags, index);
        switch (PKCS12_SAFEBAG_get_nid(bag)) {
        case NID_pkcs8ShroudedKeyBag: {
            const X509_ALGOR *algorithm = NULL;
            const X509_SIG *key = PKCS12_SAFEBAG_get0_pkcs8(bag);
            if (key != NULL) X509_SIG_get0(key, &algorithm, NULL);
            if (!idv_spend_rounds(algorithm, left)) return 0;
            break;
        }
        case NID_safeContentsBag:
            if (depth == 0 || !idv_bags_are_within(PKCS12_SAFEBAG_get0_safes(bag), left, depth - 1)) return 0;
        }
    }
    return 1;
}

/*
 * Whether all the keys that opening a file derives, beside that of its integrity check, cost no more than so many rounds
 * together. A part that is encrypted is opened to see what is in it, once its own rounds are known to be few enough; one
 * that does not open is passed over, since opening the file fails there too.
 */
static inline int idv_pkcs12_is_within(const PKCS12 *file, const char *passphrase, long left) {
    STACK_OF(PKCS7) *parts = PKCS12_unpack_authsafes(file);
    int isWithin = 1;
    for (int index = 0; isWithin && index < sk_PKCS7_num(parts); index++) {
        PKCS7 *part = sk_PKCS7_value(parts, index);
        STACK_OF(PKCS12_SAFEBAG) *bags = NULL;
        if (PKCS7_type_is_data(part)) {
            bags = PKCS12_unpack_p7data(part);
        } else if (PKCS7_type_is_encrypted(part) && part->d.encrypted != NULL && part->d.encrypted->enc_data != NULL) {
            isWithin = idv_spend_rounds(part->d.encrypted->enc_data->algorithm, &left);
            if (isWithin) bags = PKCS12_unpack_p7encdata(part, passphrase, -1);
            /* Opening takes an empty passphrase for none as well. */
            if (isWithin && bags == NULL && *passphrase == 0) bags = PKCS12_unpack_p7encdata(part, NULL, 0);
        }
        if (isWithin) isWithin = idv_bags_are_within(bags, &left, 8);
        sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    }
    sk_PKCS7_pop_free(parts, PKCS7_free);
    return isWithin;
}

#endif
