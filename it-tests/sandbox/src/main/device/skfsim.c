/*
 * A simulated USB key behind the SKF interface (GM/T 0016), for tests and the demo's key drawer.
 *
 * The state is a directory that is read at every call: $SKFSIM_DIR, or "skf" beside the library. Where it holds
 * directories named SIMKEY-*, each of them is a device of that name; otherwise it is itself the device SIMKEY-0001.
 *
 * Files of a device:
 *   sm2.pem rsa.pem          private keys of the containers SM2-CON and RSA-CON
 *   sm2.der rsa.der          their signing certificates; sm2-enc.der rsa-enc.der: the encryption certificates
 *   pin (123456), max (6)    user PIN and most tries; retry: tries left, absent = max
 *   removed                  exists: pulled out
 *   hang crash               exist: VerifyPIN and the sign functions block for ever, or abort the process
 *   slow                     milliseconds that these functions wait
 *   blob32                   exists: r and s stand in 32 + 32 bytes instead of right-aligned in 64 + 64
 *   rsa-input                "digest" or "text": what RSASignData expects; absent = a DER DigestInfo
 *   gbk                      exists: label and container names are GBK
 *
 * -DWIDE makes ULONG 64 bits wide. Calls must be serialised, as with a real key.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <libgen.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#ifdef WIDE
typedef uint64_t ULONG;
#else
typedef uint32_t ULONG;
#endif
typedef int32_t BOOL;
typedef unsigned char BYTE;
typedef void *HANDLE;
#define API __attribute__((visibility("default"))) ULONG

enum {
    OK = 0, FAIL = 0x0A000001, NOT_SUPPORTED = 0x0A000003, BAD_HANDLE = 0x0A000005, BAD_PARAMETER = 0x0A000006,
    MEMORY = 0x0A00000E, NO_KEY = 0x0A00001B, NO_CERTIFICATE = 0x0A00001C, SMALL_BUFFER = 0x0A000020,
    WRONG_KEY_TYPE = 0x0A000021, NO_EVENT = 0x0A000022, REMOVED = 0x0A000023, PIN_WRONG = 0x0A000024,
    PIN_LOCKED = 0x0A000025, PIN_LENGTH = 0x0A000027, USER_TYPE = 0x0A00002A, NOT_LOGGED_IN = 0x0A00002D,
    NO_APPLICATION = 0x0A00002E
};

#pragma pack(push, 1)
typedef struct { BYTE major, minor; } VERSION;
typedef struct {
    VERSION version;
    char manufacturer[64], issuer[64], label[32], serial[32];
    VERSION hardware, firmware;
    ULONG symmetric, asymmetric, hash, authentication, total_space, free_space, largest_ecc, largest_buffer;
    BYTE reserved[64];
} DEVINFO;
typedef struct { ULONG bits; BYTE x[64], y[64]; } ECCPUBLICKEYBLOB;
typedef struct { BYTE r[64], s[64]; } ECCSIGNATUREBLOB;
typedef struct { ULONG algorithm, bits; BYTE n[256], e[4]; } RSAPUBLICKEYBLOB;
#pragma pack(pop)

/* ---- handles ---- */

typedef enum { FREE, DEVICE, APPLICATION, CONTAINER, HASH } Kind;
typedef struct { Kind kind; char device[64]; int rsa; EVP_MD_CTX *hash; } Handle;

static Handle handles[256];
static char logged_in[64]; /* name of the one device that is unlocked */

static HANDLE open_handle(Kind kind, const char *device, int rsa) {
    for (size_t i = 0; i < sizeof handles / sizeof *handles; i++)
        if (handles[i].kind == FREE) {
            handles[i] = (Handle) { .kind = kind, .rsa = rsa };
            snprintf(handles[i].device, sizeof handles[i].device, "%s", device);
            return &handles[i];
        }
    return NULL;
}

static Handle *handle(HANDLE h, Kind kind) {
    uintptr_t at = (uintptr_t) h, from = (uintptr_t) handles;
    if (at < from || at >= from + sizeof handles || (at - from) % sizeof *handles) return NULL;
    return ((Handle *) h)->kind == kind ? h : NULL;
}

static void log_out(const char *device) {
    if (!strcmp(logged_in, device)) logged_in[0] = 0;
}

/* ---- state directory ---- */

static const char *root(void) {
    static char beside[PATH_MAX];
    const char *named = getenv("SKFSIM_DIR");
    if (named && *named) return named;
    Dl_info info;
    char library[PATH_MAX];
    if (!dladdr((void *) handles, &info) || !realpath(info.dli_fname, library)) return ".";
    int n = snprintf(beside, sizeof beside, "%s/skf", dirname(library));
    return n > 0 && (size_t) n < sizeof beside ? beside : ".";
}

static int is_device(const struct dirent *entry) { return !strncmp(entry->d_name, "SIMKEY-", 7) && strlen(entry->d_name) < 32; }

/* Names of all devices, each ended by NUL; returns the number of bytes. */
static size_t devices(char *names, size_t room) {
    struct dirent **found = NULL;
    size_t length = 0;
    int n = scandir(root(), &found, is_device, alphasort);
    for (int i = 0; i < n; i++) {
        size_t size = strlen(found[i]->d_name) + 1;
        if (length + size <= room) { memcpy(names + length, found[i]->d_name, size); length += size; }
        free(found[i]);
    }
    free(found);
    if (n <= 0) { memcpy(names, "SIMKEY-0001", 12); length = 12; }
    return length;
}

static void file_path(char path[PATH_MAX], const char *device, const char *name) {
    struct stat st;
    int n = snprintf(path, PATH_MAX, "%s/%s", root(), device);
    if (n > 0 && n < PATH_MAX && !stat(path, &st)) n = snprintf(path, PATH_MAX, "%s/%s/%s", root(), device, name);
    else n = snprintf(path, PATH_MAX, "%s/%s", root(), name);
    if (n < 0 || n >= PATH_MAX) path[0] = 0;
}

static int exists(const char *device, const char *name) {
    char path[PATH_MAX];
    file_path(path, device, name);
    return !access(path, F_OK);
}

/* Content without the line end; the usual value when the file is missing. */
static void text_of(const char *device, const char *name, char *out, int room, const char *usual) {
    char path[PATH_MAX];
    file_path(path, device, name);
    FILE *f = fopen(path, "r");
    if (!f || !fgets(out, room, f)) snprintf(out, room, "%s", usual);
    out[strcspn(out, "\r\n")] = 0;
    if (f) fclose(f);
}

static int number_of(const char *device, const char *name, int usual) {
    char text[16];
    text_of(device, name, text, sizeof text, "");
    return *text ? atoi(text) : usual;
}

static void write_retry(const char *device, int left) {
    char path[PATH_MAX], fresh[PATH_MAX + 8];
    file_path(path, device, "retry");
    snprintf(fresh, sizeof fresh, "%s.new", path);
    FILE *f = fopen(fresh, "w");
    if (!f) return;
    fprintf(f, "%d", left);
    if (!fclose(f)) rename(fresh, path);
}

static int known(const char *device) {
    char names[4096];
    size_t length = devices(names, sizeof names);
    for (size_t at = 0; at < length; at += strlen(names + at) + 1)
        if (!strcmp(names + at, device)) return 1;
    return 0;
}

static int removed(const char *device) {
    if (known(device) && !exists(device, "removed")) return 0;
    log_out(device);
    return 1;
}

static void misbehave(const char *device) {
    if (exists(device, "crash")) abort();
    while (exists(device, "hang")) usleep(20000);
    int ms = number_of(device, "slow", 0);
    if (ms > 0) usleep((useconds_t) ms * 1000);
}

static ULONG give(const void *data, size_t length, void *out, ULONG *room) {
    if (!room) return BAD_PARAMETER;
    ULONG had = *room;
    *room = (ULONG) length;
    if (!out) return OK;
    if (had < length) return SMALL_BUFFER;
    memcpy(out, data, length);
    return OK;
}

#define OPENED(var, h, kind) Handle *var = handle(h, kind); if (!var) return BAD_HANDLE; if (removed(var->device)) return REMOVED

/* ---- devices ---- */

API SKF_EnumDev(BOOL present, char *list, ULONG *size) {
    char all[4096], names[4097];
    size_t length = devices(all, sizeof all), kept = 0;
    for (size_t at = 0; at < length; at += strlen(all + at) + 1)
        if (!present || !exists(all + at, "removed")) {
            memcpy(names + kept, all + at, strlen(all + at) + 1);
            kept += strlen(all + at) + 1;
        } else log_out(all + at);
    names[kept++] = 0;
    return give(names, kept, list, size);
}

API SKF_ConnectDev(char *name, HANDLE *dev) {
    if (!name || !dev) return BAD_PARAMETER;
    if (!known(name)) return FAIL;
    if (removed(name)) return REMOVED;
    return (*dev = open_handle(DEVICE, name, 0)) ? OK : MEMORY;
}

API SKF_DisConnectDev(HANDLE dev) {
    Handle *d = handle(dev, DEVICE);
    if (!d) return BAD_HANDLE;
    log_out(d->device);
    d->kind = FREE;
    return OK;
}

API SKF_GetDevState(char *name, ULONG *state) {
    if (!name || !state) return BAD_PARAMETER;
    *state = known(name) ? !removed(name) : 2;
    return OK;
}

API SKF_GetDevInfo(HANDLE dev, DEVINFO *info) {
    OPENED(d, dev, DEVICE);
    if (!info) return BAD_PARAMETER;
    memset(info, 0, sizeof *info);
    info->version = info->hardware = info->firmware = (VERSION) { 1, 0 };
    strcpy(info->manufacturer, "Demo");
    strcpy(info->issuer, "Demo");
    strcpy(info->label, exists(d->device, "gbk") ? "\xCA\xBE\xC0\xFD\xC3\xDC\xD4\xBF" : "SIMKEY"); /* 示例密钥 */
    snprintf(info->serial, sizeof info->serial, "%.31s", d->device);
    info->asymmetric = 0x00030000;
    info->hash = 7;
    info->total_space = info->free_space = 65536;
    info->largest_ecc = info->largest_buffer = 4096;
    return OK;
}

static volatile int cancelled;

API SKF_CancelWaitForDevEvent(void) { cancelled = 1; return OK; }

/* Event 1: plugged in, 2: pulled out. */
API SKF_WaitForDevEvent(char *name, ULONG *length, ULONG *event) {
    char before[4096], state[256] = { 0 };
    size_t size = devices(before, sizeof before), i = 0;
    if (!length || !event) return BAD_PARAMETER;
    for (size_t at = 0; at < size && i < sizeof state; at += strlen(before + at) + 1) state[i++] = !!exists(before + at, "removed");
    for (cancelled = 0; !cancelled; usleep(50000)) {
        i = 0;
        for (size_t at = 0; at < size && i < sizeof state; at += strlen(before + at) + 1, i++)
            if (state[i] != !!exists(before + at, "removed")) {
                *event = state[i] ? 1 : 2;
                return give(before + at, strlen(before + at) + 1, name, length);
            }
    }
    return NO_EVENT;
}

API SKF_LockDev(HANDLE dev, ULONG ms) { (void) ms; OPENED(d, dev, DEVICE); return OK; }
API SKF_UnlockDev(HANDLE dev) { OPENED(d, dev, DEVICE); return OK; }

/* ---- applications and PIN ---- */

API SKF_EnumApplication(HANDLE dev, char *list, ULONG *size) {
    OPENED(d, dev, DEVICE);
    return give("CAAPP\0", 7, list, size);
}

API SKF_OpenApplication(HANDLE dev, char *name, HANDLE *app) {
    OPENED(d, dev, DEVICE);
    if (!name || !app) return BAD_PARAMETER;
    if (strcmp(name, "CAAPP")) return NO_APPLICATION;
    return (*app = open_handle(APPLICATION, d->device, 0)) ? OK : MEMORY;
}

API SKF_CloseApplication(HANDLE app) {
    Handle *a = handle(app, APPLICATION);
    if (!a) return BAD_HANDLE;
    log_out(a->device);
    a->kind = FREE;
    return OK;
}

API SKF_ClearSecureState(HANDLE app) {
    OPENED(a, app, APPLICATION);
    log_out(a->device);
    return OK;
}

API SKF_GetPINInfo(HANDLE app, ULONG type, ULONG *max, ULONG *left, BOOL *is_default) {
    OPENED(a, app, APPLICATION);
    if (!max || !left || !is_default) return BAD_PARAMETER;
    if (type != 1) return USER_TYPE;
    *max = (ULONG) number_of(a->device, "max", 6);
    *left = (ULONG) number_of(a->device, "retry", (int) *max);
    *is_default = !exists(a->device, "pin");
    return OK;
}

API SKF_VerifyPIN(HANDLE app, ULONG type, char *pin, ULONG *left) {
    OPENED(a, app, APPLICATION);
    if (!pin || !left) return BAD_PARAMETER;
    if (type != 1) return USER_TYPE;
    misbehave(a->device);
    int max = number_of(a->device, "max", 6), tries = number_of(a->device, "retry", max);
    if (tries <= 0) { *left = 0; return PIN_LOCKED; }
    size_t length = strnlen(pin, 17);
    if (length < 6 || length > 16) return PIN_LENGTH;
    char right[32];
    text_of(a->device, "pin", right, sizeof right, "123456");
    if (strlen(right) == length && !CRYPTO_memcmp(right, pin, length)) {
        write_retry(a->device, max);
        snprintf(logged_in, sizeof logged_in, "%s", a->device);
        *left = (ULONG) max;
        return OK;
    }
    write_retry(a->device, --tries);
    log_out(a->device);
    *left = (ULONG) tries;
    return tries ? PIN_WRONG : PIN_LOCKED;
}

/* ---- containers ---- */

static const char *container_name(const char *device, int rsa) {
    if (exists(device, "gbk")) return rsa ? "\xB9\xFA\xC3\xDC" "RSA" : "\xB9\xFA\xC3\xDC" "SM2"; /* 国密 */
    return rsa ? "RSA-CON" : "SM2-CON";
}

API SKF_EnumContainer(HANDLE app, char *list, ULONG *size) {
    OPENED(a, app, APPLICATION);
    char names[64];
    int n = snprintf(names, sizeof names, "%s%c%s%c", container_name(a->device, 0), 0, container_name(a->device, 1), 0);
    return give(names, (size_t) n + 1, list, size); /* the NUL that snprintf adds is the second one */
}

API SKF_OpenContainer(HANDLE app, char *name, HANDLE *con) {
    OPENED(a, app, APPLICATION);
    if (!name || !con) return BAD_PARAMETER;
    for (int rsa = 0; rsa < 2; rsa++)
        if (!strcmp(name, container_name(a->device, rsa)))
            return (*con = open_handle(CONTAINER, a->device, rsa)) ? OK : MEMORY;
    return FAIL;
}

API SKF_CloseContainer(HANDLE con) {
    Handle *c = handle(con, CONTAINER);
    if (!c) return BAD_HANDLE;
    c->kind = FREE;
    return OK;
}

API SKF_GetContainerType(HANDLE con, ULONG *type) {
    OPENED(c, con, CONTAINER);
    if (!type) return BAD_PARAMETER;
    *type = c->rsa ? 1 : 2;
    return OK;
}

API SKF_ExportCertificate(HANDLE con, BOOL sign, BYTE *der, ULONG *length) {
    OPENED(c, con, CONTAINER);
    char path[PATH_MAX];
    BYTE data[16384];
    file_path(path, c->device, sign ? (c->rsa ? "rsa.der" : "sm2.der") : (c->rsa ? "rsa-enc.der" : "sm2-enc.der"));
    FILE *f = fopen(path, "rb");
    if (!f) return NO_CERTIFICATE;
    size_t n = fread(data, 1, sizeof data, f);
    fclose(f);
    return give(data, n, der, length);
}

static EVP_PKEY *private_key(const Handle *c) {
    char path[PATH_MAX];
    file_path(path, c->device, c->rsa ? "rsa.pem" : "sm2.pem");
    FILE *f = fopen(path, "r");
    EVP_PKEY *key = f ? PEM_read_PrivateKey(f, NULL, NULL, NULL) : NULL;
    if (f) fclose(f);
    return key;
}

API SKF_ExportPublicKey(HANDLE con, BOOL sign, BYTE *out, ULONG *length) {
    OPENED(c, con, CONTAINER);
    if (!sign) return NO_KEY;
    EVP_PKEY *key = private_key(c);
    if (!key) return NO_KEY;
    ULONG answer = FAIL;
    if (c->rsa) {
        RSAPUBLICKEYBLOB blob = { .algorithm = 0x00010000, .bits = (ULONG) EVP_PKEY_get_bits(key) };
        BIGNUM *n = NULL, *e = NULL;
        if (EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_N, &n) && EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_E, &e)
                && BN_bn2binpad(n, blob.n, 256) > 0 && BN_bn2binpad(e, blob.e, 4) > 0)
            answer = give(&blob, sizeof blob, out, length);
        BN_free(n);
        BN_free(e);
    } else {
        ECCPUBLICKEYBLOB blob = { .bits = 256 };
        BYTE point[65];
        size_t n = 0;
        if (EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, point, sizeof point, &n) && n == 65) {
            memcpy(blob.x + 32, point + 1, 32);
            memcpy(blob.y + 32, point + 33, 32);
            answer = give(&blob, sizeof blob, out, length);
        }
    }
    EVP_PKEY_free(key);
    return answer;
}

/* ---- digests ---- */

/* Z of GB/T 32918.2, section 5.5: length of the ID in bits, ID, a, b, generator, public key. */
static int add_z(EVP_MD_CTX *hash, const ECCPUBLICKEYBLOB *pub, const BYTE *id, ULONG id_length) {
    BYTE head[2] = { (BYTE) (id_length * 8 >> 8), (BYTE) (id_length * 8) }, curve[128], z[32];
    EC_GROUP *group = EC_GROUP_new_by_curve_name(NID_sm2);
    EVP_MD_CTX *inner = EVP_MD_CTX_new();
    BIGNUM *a = BN_new(), *b = BN_new(), *x = BN_new(), *y = BN_new();
    int ok = group && inner && a && b && x && y && EC_GROUP_get_curve(group, NULL, a, b, NULL)
        && EC_POINT_get_affine_coordinates(group, EC_GROUP_get0_generator(group), x, y, NULL)
        && BN_bn2binpad(a, curve, 32) == 32 && BN_bn2binpad(b, curve + 32, 32) == 32
        && BN_bn2binpad(x, curve + 64, 32) == 32 && BN_bn2binpad(y, curve + 96, 32) == 32
        && EVP_DigestInit_ex(inner, EVP_sm3(), NULL) && EVP_DigestUpdate(inner, head, 2)
        && EVP_DigestUpdate(inner, id, id_length) && EVP_DigestUpdate(inner, curve, 128)
        && EVP_DigestUpdate(inner, pub->x + 32, 32) && EVP_DigestUpdate(inner, pub->y + 32, 32)
        && EVP_DigestFinal_ex(inner, z, NULL) && EVP_DigestUpdate(hash, z, 32);
    BN_free(a); BN_free(b); BN_free(x); BN_free(y);
    EVP_MD_CTX_free(inner);
    EC_GROUP_free(group);
    return ok;
}

API SKF_DigestInit(HANDLE dev, ULONG alg, ECCPUBLICKEYBLOB *pub, BYTE *id, ULONG id_length, HANDLE *hash) {
    OPENED(d, dev, DEVICE);
    const EVP_MD *md = alg == 1 ? EVP_sm3() : alg == 2 ? EVP_sha1() : alg == 4 ? EVP_sha256() : NULL;
    if (!md) return NOT_SUPPORTED;
    if (!hash || id_length > 8191 || (id_length && !id)) return BAD_PARAMETER;
    Handle *h = open_handle(HASH, d->device, 0);
    if (!h) return MEMORY;
    h->hash = EVP_MD_CTX_new();
    if (!h->hash || !EVP_DigestInit_ex(h->hash, md, NULL)
            || (alg == 1 && pub && id_length && !add_z(h->hash, pub, id, id_length))) {
        EVP_MD_CTX_free(h->hash);
        h->kind = FREE;
        return FAIL;
    }
    *hash = h;
    return OK;
}

API SKF_DigestUpdate(HANDLE hash, BYTE *data, ULONG length) {
    OPENED(h, hash, HASH);
    if (!data && length) return BAD_PARAMETER;
    return EVP_DigestUpdate(h->hash, data, length) ? OK : FAIL;
}

API SKF_DigestFinal(HANDLE hash, BYTE *out, ULONG *length) {
    OPENED(h, hash, HASH);
    BYTE digest[EVP_MAX_MD_SIZE];
    size_t size = (size_t) EVP_MD_CTX_get_size(h->hash);
    if (!out || !length || *length < size) return give(digest, size, NULL, length) ? BAD_PARAMETER : out ? SMALL_BUFFER : OK;
    return EVP_DigestFinal_ex(h->hash, digest, NULL) ? give(digest, size, out, length) : FAIL;
}

API SKF_CloseHandle(HANDLE h) {
    Handle *found = handle(h, HASH);
    if (!found) return BAD_HANDLE;
    EVP_MD_CTX_free(found->hash);
    found->kind = FREE;
    return OK;
}

/* ---- signatures ---- */

API SKF_ECCSignData(HANDLE con, BYTE *e, ULONG length, ECCSIGNATUREBLOB *out) {
    OPENED(c, con, CONTAINER);
    misbehave(c->device);
    if (removed(c->device)) return REMOVED;
    if (strcmp(logged_in, c->device)) return NOT_LOGGED_IN;
    if (c->rsa) return WRONG_KEY_TYPE;
    if (!e || length != 32 || !out) return BAD_PARAMETER;
    EVP_PKEY *key = private_key(c);
    if (!key) return NO_KEY;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    BYTE der[128];
    const BYTE *at = der;
    size_t n = sizeof der;
    ECDSA_SIG *sig = NULL;
    ULONG answer = FAIL;
    /* Exactly 32 bytes without a digest set: OpenSSL signs them as e. */
    if (ctx && EVP_PKEY_sign_init(ctx) > 0 && EVP_PKEY_sign(ctx, der, &n, e, 32) > 0
            && (sig = d2i_ECDSA_SIG(NULL, &at, (long) n))) {
        int size = exists(c->device, "blob32") ? 32 : 64;
        BYTE *blob = (BYTE *) out;
        memset(out, 0, sizeof *out);
        if (BN_bn2binpad(ECDSA_SIG_get0_r(sig), blob, size) > 0 && BN_bn2binpad(ECDSA_SIG_get0_s(sig), blob + size, size) > 0)
            answer = OK;
    }
    ECDSA_SIG_free(sig);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(key);
    return answer;
}

API SKF_RSASignData(HANDLE con, BYTE *data, ULONG length, BYTE *out, ULONG *out_length) {
    OPENED(c, con, CONTAINER);
    misbehave(c->device);
    if (removed(c->device)) return REMOVED;
    if (strcmp(logged_in, c->device)) return NOT_LOGGED_IN;
    if (!c->rsa) return WRONG_KEY_TYPE;
    if (!data || !length || !out_length) return BAD_PARAMETER;
    EVP_PKEY *key = private_key(c);
    if (!key) return NO_KEY;
    char input[16];
    text_of(c->device, "rsa-input", input, sizeof input, "");
    BYTE digest[32], sig[1024];
    int text = !strcmp(input, "text"), bare = text || !strcmp(input, "digest");
    ULONG answer = FAIL;
    if (text && EVP_Digest(data, length, digest, NULL, EVP_sha256(), NULL)) { data = digest; length = 32; }
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    size_t n = sizeof sig;
    if (!out) answer = give(sig, (size_t) EVP_PKEY_get_size(key), NULL, out_length);
    else if (ctx && EVP_PKEY_sign_init(ctx) > 0 && EVP_PKEY_CTX_set_rsa_padding(ctx, RSA_PKCS1_PADDING) > 0
            && (!bare || EVP_PKEY_CTX_set_signature_md(ctx, EVP_sha256()) > 0)
            && EVP_PKEY_sign(ctx, sig, &n, data, length) > 0)
        answer = give(sig, n, out, out_length);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(key);
    return answer;
}
