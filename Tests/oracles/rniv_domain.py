"""The domain that `rniv_explore.py` walks through: fictional persons of the handbook, and every act on each of them.

The persons are chosen so that each comparison rule has a case: a name with an apostrophe and a compound given name, a
minor, a NIA that becomes a NIR, a change of civil status in the history of the INS, an undetermined sex.
"""

from rniv_identity import NIA, NIR

TEST = "1.2.250.1.213.1.4.10"


def matricule(body):
    """The 15 characters of a matricule, its key computed as 4.2.2 says."""
    number = int(body.replace("2A", "19").replace("2B", "18"))
    return f"{body}{97 - number % 97:02d}"


def traits(nom, prenoms, date, sexe, lieu="63220"):
    return {"nomNaissance": nom, "listePrenoms": prenoms, "dateNaissance": date, "sexe": sexe, "lieuNaissance": lieu}


def ins(body, oid=NIR):
    return {"matricule": matricule(body), "oid": oid}


def former(body, oid=NIR):
    return {"matricule": matricule(body), "oid": oid}


ARTAGNAN = traits("D'ARTAGNAN DE L'HERAULT", "PIERRE-ALAIN GUNTHER", "2001-06-17", "M")
VINCI = traits("DE VINCI", "LEONARDO PIERO", "2014-02-01", "M")
PROVISOIRE = traits("PROVISOIRE", "MATRICULE", "2009-07-01", "M")
CORSE = traits("CORSE", "ANTHONY", "1980-03-02", "M", "2B020")
LIVING = "1010663220754"


def create(given, canal="SM"):
    return {"acte": "creer", "traits": given, "canal": canal}


def retrieve(identifier, given, history=(), canal="INSI", accepte=True):
    act = {"acte": "recupererINS", "ins": identifier, "traits": given, "canal": canal, "accepte": accepte}
    return {**act, "historique": list(history)} if history else act


def app(identifier, given):
    return {"acte": "importerAppliCarteVitale", "ins": identifier, "traits": given}


def control(piece, **more):
    return {"acte": "controlerPiece", "piece": piece, **more}


def enter(given, right=True, confirmed=True):
    return {"acte": "modifierTraits", "traits": given, "droitTraitsStricts": right, "confirme": confirmed}


def flow(given, statut=None, identifier=None, attributes=(), acte="appliquerFlux", canal="FLUX"):
    act = {"acte": acte, "canal": canal, "traits": given, "attributs": list(attributes)}
    return {**act, **({"statut": statut} if statut else {}), **({"ins": identifier} if identifier else {})}


def merge(acte, identifier, statut, autre="autre"):
    act = {"acte": acte, "autre": autre, "statut": statut, "motif": "doublon"}
    return {**act, "ins": identifier} if identifier else act


def common(given, identifier, other):
    """The acts that any world has, around one person with one INS, and another INS."""
    second = {**given, "premierPrenom": given["listePrenoms"].split()[0].split("-")[0]}
    return [
        create(given),
        create(given, "AV"),
        retrieve(identifier, given),
        retrieve(identifier, given, canal="CV"),
        retrieve(identifier, given, canal="CV", accepte=False),
        retrieve(identifier, given, accepte=False),
        retrieve(identifier, {**given, "lieuNaissance": None}),
        retrieve(identifier, {**given, "dateNaissance": "1950-01-01"}),
        retrieve({"matricule": identifier["matricule"], "oid": None}, given),
        retrieve(other, given),
        retrieve(other, given, [identifier]),
        app(identifier, given),
        app(identifier, {**given, "lieuNaissance": "2A004"}),
        app(other, given),
        app(None, given),
        control("CN"),
        control("PA"),
        control("PC"),
        control("AN", seconde="CN"),
        control("IE", niveau="faible"),
        {"acte": "retirerControle", "motif": "contestée"},
        {"acte": "retirerControle", "motif": "contestée", "piece": "CN"},
        {"acte": "retirerINS", "motif": "erreur"},
        {"acte": "verifierINS", "resultat": "conforme"},
        {"acte": "verifierINS", "resultat": "nonConforme"},
        *[enter(given, right, confirmed) for right in (True, False) for confirmed in (True, False)],
        *[enter({**given, "sexe": "F"}, right, confirmed) for right in (True, False) for confirmed in (True, False)],
        enter(second, False, False),
        {"acte": "modifierComplementaires", "nomUtilise": "ADRUN", "prenomUtilise": None},
        *[{"acte": acte, "attribut": code} for acte in ("ajouterAttribut", "retirerAttribut") for code in ("HOMA", "DOUT", "FICT")],
        flow(given, "VALI", identifier, acte="recevoirIdentite"),
        flow(given, None, identifier, acte="recevoirIdentite", canal="CB"),
        flow(given, "VALI", identifier),
        flow(given, "VALI", identifier, ["HOMA", "DESA"]),
        flow(given, "VALI", identifier, ["DOUT"]),
        flow(given, "PROV", identifier),
        flow(given, "QUAL", identifier),
        flow(given, "RECUP", identifier),
        flow(given, None, identifier),
        flow(given, "VALI"),
        flow(given, "QUAL"),
        flow(given, "VIDE", None, ["FICT"]),
        flow(given, "PROV", None, ["FICT", "HOMA"]),
        *[merge(acte, identifier, "QUAL") for acte in ("fusionner", "cloreParFusion")],
        *[merge(acte, other, "RECUP") for acte in ("fusionner", "cloreParFusion")],
        *[merge(acte, None, statut) for acte in ("fusionner", "cloreParFusion") for statut in ("PROV", "VALI")],
        merge("fusionner", None, "PROV", "identito"),
        merge("cloreParFusion", None, "PROV", "identito"),
        {"acte": "scinder", "nouvelle": "autre", "motif": "collision"},
        {"acte": "purgerCopie", "piece": "CN"},
        {"acte": "transmettreINS", "destinataire": "confrere", "format": "FHIR"},
        {"acte": "tracerRefus", "acteRefuse": "transmettreINS", "code": "nonTransmissible"},
    ]


def worlds():
    """Each world by name: a person, and all that may be done."""
    artagnan, test, successor = ins(LIVING), ins(LIVING, TEST), ins("2010663220754")
    shorter = {**ARTAGNAN, "listePrenoms": "PIERRE-ALAIN"}
    longer = {**ARTAGNAN, "listePrenoms": "PIERRE-ALAIN GUNTHER MARIE"}
    unaccented = {**ARTAGNAN, "nomNaissance": "D ARTAGNAN DE L HERAULT"}
    compound = {**ARTAGNAN, "listePrenoms": "PIERRE ALAIN GUNTHER"}
    vinci = ins("1140263220833")
    nia, same, nir = ins("1090763220888", NIA), ins("1090763220888"), ins("1090763220834")
    corse = ins("180032B020401")
    yield "names", common(ARTAGNAN, artagnan, successor) + [
        create(shorter),
        retrieve(artagnan, shorter),
        retrieve(artagnan, longer),
        retrieve(artagnan, unaccented),
        retrieve(artagnan, compound),
        retrieve(artagnan, {**ARTAGNAN, "listePrenoms": "GUNTHER PIERRE-ALAIN"}),
        enter(unaccented, True, True),
    ]
    yield "history", common(CORSE, corse, ins("2800399100401")) + [
        # 4.4.3: the history may hold the active matricule; 4.6.1: a new civil status comes with a new matricule.
        retrieve(corse, CORSE, [former("180032B020401")]),
        retrieve(ins("280032B020401"), {**CORSE, "sexe": "F", "listePrenoms": "ANNE"}, [former("180032B020401")]),
        retrieve(ins("280032B020401"), CORSE, [former("180032B020401", NIA)]),
        retrieve(ins("180032B020401", TEST), CORSE),
        app(ins("180032B020401", TEST), CORSE),
        retrieve(ins("180032B020401", TEST), CORSE, [former("180032B020401")]),
    ]
    yield "minor", common(VINCI, vinci, ins("1140263220834")) + [
        *[control(piece) for piece in ("AN", "LE", "LEP", "CC", "CE", "CM", "DC", "CS", "TC", "IE", "eCN", "IN", "AV")],
        *[control(piece, seconde=second) for piece in ("AN", "LE", "LEP") for second in ("PA", "CS", "PC", "AN", "TC")],
        *[control(piece) for piece in ("AC", "ANCV", "LECV")],
        *[
            control(piece, situation=situation)
            for piece in ("AC", "ANCV", "LECV", "CN", "AN")
            for situation in ("aideSocialeEnfance", "ehpad", "incapaciteDurable", "nouveauNe")
        ],
        *[control(piece, niveau=level) for piece in ("IE", "eCN", "IN", "CN") for level in ("faible", "substantiel", "eleve")],
        control("CN", finValidite="2020-01-01"),
    ]
    yield "nia", common(PROVISOIRE, nia, nir) + [
        retrieve(same, PROVISOIRE),
        retrieve(same, {**PROVISOIRE, "lieuNaissance": None}),
        create({**PROVISOIRE, "lieuNaissance": "99999"}),
        retrieve(same, {**PROVISOIRE, "listePrenoms": "MATRICULE PIERRE"}),
        retrieve(same, {**PROVISOIRE, "nomNaissance": "ECETINSI"}),
        retrieve(nir, {**PROVISOIRE, "nomNaissance": "ECETINSI"}, [former("1090763220888", NIA)]),
    ]
    unknown = {**CORSE, "sexe": "I"}
    yield "sex", common(unknown, corse, ins("280032B020401")) + [
        create(CORSE),
        retrieve(corse, CORSE),
        app(corse, CORSE),
        flow(CORSE, "VALI", corse),
        enter(CORSE),
    ]
