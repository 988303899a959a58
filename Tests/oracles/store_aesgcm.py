#!/usr/bin/env python3
"""A store that `identito` encrypted, read by the cryptography package and sqlite3: keys, places, tags, acts, blind index.

Usage: store_aesgcm.py PATH_OF_IDENTITO

cryptography is installed by pip into a temporary directory; when pip can't, the comparison is skipped (exit 0).
"""

import base64, hashlib, hmac, json, os, sqlite3, subprocess, sys, tempfile

packages = tempfile.TemporaryDirectory()
install = [sys.executable, "-m", "pip", "install", "--quiet", "--target", packages.name, "cryptography"]
if subprocess.run(install, stderr=subprocess.DEVNULL).returncode != 0:
    print("encryption: skipped, pip can't install cryptography")
    sys.exit(0)
sys.path.insert(0, packages.name)
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

identito = sys.argv[1]


def derive(key, salt, use, length=32):
    return HKDF(hashes.SHA256(), length, salt, use.encode()).derive(key)


def place(*parts):
    return b"".join(f"{len(part.encode())}:{part}".encode() for part in map(str, parts))


def opened(cipher, sealed, where):
    return cipher.decrypt(sealed[:12], sealed[12:], where)


def read(path, key):
    """Every sealed record of the store, and its journal's digests."""
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    ((number, name, salt, proof),) = base.execute("SELECT number, key, salt, proof FROM encryption").fetchall()
    assert name == derive(key, None, "identitovigilance name 1", 8).hex(), "the key names itself"
    cipher = AESGCM(derive(key, salt, "identitovigilance records 1"))
    assert json.loads(opened(cipher, proof, place("key", name, number))) == [], "no other key is left"
    previous, count = bytes(32), 0
    rows = base.execute("SELECT sequence, identity, version, digest, key_number, sealed FROM journal ORDER BY 1").fetchall()
    for sequence, identity, version, digest, used, sealed in rows:
        where = place("journal", sequence, identity, version)
        record = json.loads(opened(cipher, sealed, where))
        assert used == number and digest == hashlib.sha256(sealed).digest()
        assert base64.b64decode(record["previous"]) == previous, "the chain is sealed with the acts"
        previous, count = base64.b64decode(record["digest"]), count + 1
        try:
            opened(cipher, sealed, place("journal", sequence, identity, version + 1))
            raise SystemExit("encryption: a record opens at another place")
        except InvalidTag:
            pass
    for sequence, began, identity, sealed in base.execute("SELECT sequence, began, identity, sealed FROM exchanges"):
        where = place("exchange", sequence, began, *([identity] if identity is not None else []))
        assert b"request" in opened(cipher, sealed, where)
        count += 1
    index = derive(key, salt, "identitovigilance index 1")
    for blind, oid, identity, sealed in base.execute("SELECT matricule, oid, identity, sealed FROM holder"):
        ins = json.loads(opened(cipher, sealed, place("holder", identity)))
        value = f"{ins['oid']}|{ins['matricule']}".encode()
        assert oid == "" and blind == hmac.digest(index, value, "sha256").hex(), "the INS is found by HMAC-SHA-256"
        count += 1
    return count, previous.hex()


with tempfile.TemporaryDirectory() as folder:
    store = os.path.join(folder, "store.sqlite")
    os.umask(0o077)
    keys = [os.urandom(32), os.urandom(32)]
    files = [os.path.join(folder, name) for name in ("cle-1", "cle-2")]
    for file, key in zip(files, keys):
        with open(file, "w") as output:
            output.write(key.hex() + "\n")
    run = lambda *arguments: subprocess.run([identito, *arguments], check=True, capture_output=True, text=True).stdout
    run("qualify", "--store", store)
    head = json.loads(run("journal", "--verify", "--store", store))["empreinte"]
    for arguments, key in (([files[0]], keys[0]), ([files[1], files[0]], keys[1])):
        options = [option for file in arguments for option in ("--key-file", file)]
        done = json.loads(run("encrypt", "--store", store, *options))
        count, end = read(store, key)
        assert done["termine"] and done["enregistrements"] == count and end == head, (done, count)
        assert json.loads(run("journal", "--verify", "--store", store, *options))["empreinte"] == head
print(f"encryption: {count} records of a store, sealed and sealed again, read by the Python package cryptography")
