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

/* 1.2.840.113549.1.5.13 (PBES2) and .14 (PBMAC1), whose parameters begin alike: the second has no name in older releases. */
static inline int idv_is_pkcs5(const X509_ALGOR *algorithm, unsigned char last) {
    static const unsigned char pkcs5[] = {0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05};
    const ASN1_OBJECT *object = NULL;
    X509_ALGOR_get0(&object, NULL, NULL, algorithm);
    return OBJ_length(object) == 9 && memcmp(OBJ_get0_data(object), pkcs5, sizeof pkcs5) == 0 &&
           OBJ_get0_data(object)[8] == last;
}

/* The parameters of an algorithm; NULL when they are no sequence. */
static inline const ASN1_STRING *idv_parameters(const X509_ALGOR *algorithm) {
    const void *value = NULL;
    int type = V_ASN1_UNDEF;
    X509_ALGOR_get0(NULL, &type, &value, algorithm);
    return type == V_ASN1_SEQUENCE ? (const ASN1_STRING *)value : NULL;
}

/* How PBES2 or PBMAC1 derives its key, to be freed; NULL when it is not by PBKDF2. */
static inline PBKDF2PARAM *idv_pbkdf2(const X509_ALGOR *algorithm) {
    const ASN1_STRING *text = idv_parameters(algorithm);
    if (text == NULL) return NULL;
    const unsigned char *der = ASN1_STRING_get0_data(text);
    PBE2PARAM *scheme = d2i_PBE2PARAM(NULL, &der, ASN1_STRING_length(text));
    if (scheme == NULL) return NULL;
    const ASN1_OBJECT *function = NULL;
    PBKDF2PARAM *found = NULL;
    X509_ALGOR_get0(&function, NULL, NULL, scheme->keyfunc);
    text = OBJ_obj2nid(function) == NID_id_pbkdf2 ? idv_parameters(scheme->keyfunc) : NULL;
    if (text != NULL) {
        der = ASN1_STRING_get0_data(text);
        found = d2i_PBKDF2PARAM(NULL, &der, ASN1_STRING_length(text));
    }
    PBE2PARAM_free(scheme);
    return found;
}

/* How many rounds the key of an encrypted part costs; -1 when that can't be told: PBES1, PBES2 and PBMAC1 with PBKDF2. */
static inline long idv_rounds(const X509_ALGOR *algorithm) {
    long rounds = -1;
    if (idv_is_pkcs5(algorithm, 13) || idv_is_pkcs5(algorithm, 14)) {
        PBKDF2PARAM *derivation = idv_pbkdf2(algorithm);
        if (derivation != NULL) rounds = ASN1_INTEGER_get(derivation->iter);
        PBKDF2PARAM_free(derivation);
        return rounds;
    }
    const ASN1_STRING *text = idv_parameters(algorithm);
    if (text == NULL) return -1;
    const unsigned char *der = ASN1_STRING_get0_data(text);
    PBEPARAM *parameters = d2i_PBEPARAM(NULL, &der, ASN1_STRING_length(text));
    if (parameters != NULL) rounds = parameters->iter == NULL ? 1 : ASN1_INTEGER_get(parameters->iter);
    PBEPARAM_free(parameters);
    return rounds;
}

/*
 * Whether the integrity check of a file costs no more than so many rounds. PBMAC1, which releases from 3.4 on know, takes
 * them from its own parameters, not from those of the file; some of these releases also trust the length of its key and
 * the kind of its salt.
 */
static inline int idv_mac_is_within(const PKCS12 *file, long most) {
    const X509_ALGOR *algorithm = NULL;
    const ASN1_INTEGER *iterations = NULL;
    PKCS12_get0_mac(NULL, &algorithm, NULL, &iterations, file);
    if (algorithm == NULL) return 0;
    long rounds = iterations == NULL ? 1 : ASN1_INTEGER_get(iterations);
    if (rounds < 1 || rounds > most) return 0;
    if (!idv_is_pkcs5(algorithm, 14)) return 1;
    PBKDF2PARAM *derivation = idv_pbkdf2(algorithm);
    if (derivation == NULL) return 0;
    rounds = ASN1_INTEGER_get(derivation->iter);
    long length = derivation->keylength == NULL ? -1 : ASN1_INTEGER_get(derivation->keylength);
    int isWithin = rounds >= 1 && rounds <= most && length >= 1 && length <= EVP_MAX_MD_SIZE &&
                   derivation->salt != NULL && derivation->salt->type == V_ASN1_OCTET_STRING;
    PBKDF2PARAM_free(derivation);
    return isWithin;
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
