#!/usr/bin/env python3
"""The whole story of the reception desk over plain HTTP: story.py PORT, on a server whose store is empty."""
import re
import sys
import urllib.parse

from browser import Browser

port = int(sys.argv[1])
browser = Browser(port)


def step(title):
    print(f"  {title}")


def typed(nom, prenoms, jour, mois, annee, sexe, lieu, **others):
    return dict(
        nomNaissance=nom, listePrenoms=prenoms, dateNaissanceJour=jour, dateNaissanceMois=mois,
        dateNaissanceAnnee=annee, sexe=sexe, lieuNaissance=lieu, **others
    )


def create(*traits, dismissing=False, **others):
    fields = typed(*traits, **others)
    browser.open("/").press("Rechercher", nom=traits[0], dateJour=traits[2], dateMois=traits[3], dateAnnee=traits[4])
    browser.follow("créer l'identité" if "Identités trouvées" in browser.text else "Créer l'identité")
    browser.press("Créer l'identité", **fields)
    if dismissing:
        browser.says("Des identités proches existent déjà")
        browser.press("Créer quand même", confirme="oui")
    return browser.says("Identité créée")


def here():
    return urllib.parse.urlsplit(browser.path).path


def shared():
    table = [t for t in browser.page.all("table") if t.attributes.get("class") == "partage"][0]
    return {row.all("th")[0].text: row.all("td")[0].text for row in table.all("tr")[1:]}


step("a search comes before a creation, and an empty one finds nothing")
browser.open("/").press("Rechercher").says("Rien à rechercher")
assert browser.status == 422
browser.open("/creation/inconnu")
assert browser.status == 404 and "Page introuvable ou expirée" in browser.text
browser.open("/?exemple=0").press("Rechercher").says("Aucune identité trouvée")
assert "/recherche/" in browser.path and "rtagnan" not in browser.path

step("names as people type them; what is wrong is said in its field")
browser.follow("Créer l'identité")
assert browser.page.all("option") == browser.page.all("select")[0].all("option"), "only the user is chosen in a list"
browser.press("Créer l'identité", dateNaissanceMois="13", lieuNaissance="6322", nomNaissance="D4rtagnan")
assert browser.status == 422
browser.says("La saisie est à corriger")
assert len([p for p in browser.page.all("p") if p.attributes.get("class") == "erreur"]) == 3
browser.press("Créer l'identité", **typed("d’Artagnan de l’Hérault", "Pierre-Alain", "17", "6", "2001", "M", "63220"))
browser.says("Identité créée", "D'ARTAGNAN DE L'HERAULT", "Création de l'identité", "secretaire.accueil")
assert "D&#39;ARTAGNAN DE L&#39;HERAULT" in browser.source and "D'ARTAGNAN" not in browser.source
assert browser.status_shown() == "Identité provisoire"
dartagnan = here()

step("nothing leaves with an INS while the identity is not qualified; the refused attempt is traced")
assert shared()["Matricule INS et OID dans messages, documents et exports"] == "Non"
browser.press("Transmettre", destinataire="DMP").says("l'identité n'est pas qualifiée", "Tentative refusée")

step("INSi answers: side by side, the difference marked, a confirmation asked")
browser.press("Interroger INSi").says("PIERRE-ALAIN GUNTHER", "Écart mineur", "1 01 06 63 220 754 60")
marked = [row for row in browser.page.all("tr") if row.attributes.get("class") == "mineure"]
assert [row.all("th")[0].text for row in marked] == ["Prénoms de naissance"]
comparison = here()
browser.press("Accepter : c'est la personne présente").says("Les écarts n'ont pas été confirmés")
browser.press("Refuser la réponse").says("Réponse refusée", "Décision sur la réponse d'INSi : refusée")
assert browser.status_shown() == "Identité provisoire" and browser.open(comparison).status == 404
browser.open(dartagnan).press("Interroger INSi")
browser.press("Accepter : c'est la personne présente", confirme="oui")
browser.says("Identité provisoire → Identité récupérée", "1 01 06 63 220 754 60", "NIR", "1.2.250.1.213.1.4.8")
browser.says("Traits stricts verrouillés")
assert browser.status_shown() == "Identité récupérée"

step("a document: none preselected, a driving licence proves nothing, an identity card qualifies")
piece = [s for s in browser.page.all("select") if s.attributes["name"] == "piece"][0]
assert piece.all("option")[0].attributes["value"] == "" and not [
    o for o in piece.all("option") if "selected" in o.attributes]
stale = browser.filled("Les traits sont ceux de la pièce", {"piece": "PA"})
browser.press("Les traits sont ceux de la pièce", piece="PC").says("Ce document ne suffit pas à valider l'identité")
browser.show("POST", *stale).says("vient d'être modifiée par un autre utilisateur")
assert browser.status_shown() == "Identité récupérée", "a stale form does nothing"
browser.press("Les traits sont ceux de la pièce", piece="CN").says("Identité récupérée → Identité qualifiée")
assert set(shared().values()) == {"Oui"}
browser.press("Transmettre", destinataire="DMP").says("INS transmise : DMP", "avec ses cinq traits")

step("the status is in no list, the INS in no field")
for field in browser.page.all("input", "select"):
    assert field.attributes.get("name") not in ("statut", "ins", "matricule", "oid")
assert not [o for o in browser.page.all("option") if o.text.startswith("Identité ")]
browser.press("Enregistrer", nomUtilise="Batz").says("Utilisé : BATZ")
assert browser.status_shown() == "Identité qualifiée"

step("rights: a secretary neither withdraws an INS nor corrects a locked trait")
browser.press("Retirer l'INS", motif="autre personne").says("Vous n'êtes pas habilité")
browser.follow("Corriger les traits").says("Les traits stricts de cette identité sont verrouillés")
# The locked traits travel in the form: changing one there is refused all the same, and the attempt is traced.
browser.press("Enregistrer la correction", nomNaissance="AUTRE").says("Les traits stricts de cette identité sont verrouillés")
assert browser.status_shown() == "Identité qualifiée"

step("attributes: confirmed when they lower the status; fictive stands alone")
browser.press("Poser l'attribut")  # The first one is homonyme.
browser.says("Identité homonyme", "vérifiez-les tous avec le patient")
assert browser.status_shown() == "Identité qualifiée"
douteuse = [f for f in browser.page.all("form") if "DOUT" in [i.attributes.get("value") for i in f.all("input")]][0]
fields = browser.fields(douteuse)
browser.show("POST", douteuse.attributes["action"], urllib.parse.urlencode(fields))
browser.says("Cette action fait redevenir l'identité provisoire")
douteuse = [f for f in browser.page.all("form") if "DOUT" in [i.attributes.get("value") for i in f.all("input")]][0]
fields = {**browser.fields(douteuse), "confirme": "oui", "motif": "photo d'une autre personne"}
browser.show("POST", douteuse.attributes["action"], urllib.parse.urlencode(fields))
browser.says("Identité qualifiée → Identité provisoire", "Motif : photo d'une autre personne")
assert browser.status_shown() == "Identité provisoire" and "1 01 06 63" not in browser.text
browser.press("Interroger INSi").says("Une identité douteuse ou fictive ne peut ni interroger INSi")
fictive = [f for f in browser.page.all("form") if "FICT" in [i.attributes.get("value") for i in f.all("input")]][0]
browser.show("POST", fictive.attributes["action"], urllib.parse.urlencode(browser.fields(fictive)))
browser.says("Une identité fictive ne peut porter aucun autre attribut")

step("a duplicate: shown before the creation, refused by its INS, merged by the one who may")
create("Adrtrois", "Toussaint", "1", "1", "1960", "M", "2B020")
first = here()
browser.press("Interroger INSi").says("Aucun écart")
browser.press("Accepter : c'est la personne présente").says("Identité récupérée")
create("Adrtrois", "Toussaint", "1", "1", "1960", "M", "2B020", dismissing=True)
second = here()
assert second != first
browser.press("Interroger INSi").press("Accepter : c'est la personne présente")
browser.says("Une autre identité de la base porte déjà cette INS", "Ouvrir l'autre dossier")
browser.press("Fusionner dans l'autre dossier", motif="même carte d'identité").says("Vous n'êtes pas habilité")
browser.press("Changer", utilisateur="referente.identitovigilance")
browser.open(second).press("Interroger INSi").press("Accepter : c'est la personne présente")
browser.press("Fusionner dans l'autre dossier", motif="même carte d'identité")
assert here() == first
browser.says("Fusion d'un doublon dans cette identité", "referente.identitovigilance")
browser.open(second).says("Ce dossier est clos")
assert not [b for b in browser.page.all("button") if b.text != "Changer"]

step("who may corrects a locked trait, knowing what it takes away")
browser.open(first).follow("Corriger les traits")
browser.press("Enregistrer la correction", lieuNaissance="2A004").says("sont verrouillés")
browser.follow("Corriger les traits").press("Enregistrer la correction", lieuNaissance="2A004", confirme="oui")
browser.says("Identité récupérée → Identité provisoire", "Modification des traits")

step("other answers of INSi: a major difference, several persons, nobody")
create("Adrtrois", "Dominique", "26", "2", "1997", "F", "2B020", dismissing=False)
browser.press("Interroger INSi").says("Écart majeur", "Cette réponse ne peut pas être acceptée")
assert "Accepter" not in [b.text[:8] for b in browser.page.all("button")]
create("De Vinci", "Leonardo", "1", "2", "2014", "M", "99999")
browser.press("Interroger INSi").says("plusieurs personnes (réponse 02)")
create("Houilles", "Pierre Paul Jacques", "", "", "1993", "M", "75056")
browser.says("31/12/1993 (date interprétée)")
browser.press("Interroger INSi").says("INSi n'a trouvé personne (réponse 01)")

step("a minor: the family booklet counts with the document of the parent")
create("Provisoire", "Matricule", "1", "7", "2009", "M", "63220")
browser.press("Interroger INSi").press("Accepter : c'est la personne présente").says("NIA (identifiant d'attente)")
browser.press("Les traits sont ceux de la pièce", piece="LE").says("Ce document ne suffit pas")
browser.press("Les traits sont ceux de la pièce", piece="LE", seconde="CN").says("Livret de famille et Carte nationale")

step("what is typed never becomes HTML")
attacks = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "\"\u0301 onfocus=alert(1) autofocus x=\"",
           "'\u0338 onmouseover='alert(1)", "</title><svg onload=alert(1)>", "&lt;b&gt; é \U0001F600"]
for attack in attacks:
    browser.open("/").press("Rechercher", nom=attack, prenom=attack)
    assert attack in [i.attributes.get("value") for i in browser.page.all("input")], "what was typed is shown again"
    browser.follow("Créer l'identité").press("Créer l'identité", **{
        name: attack for name in typed(*range(7), premierPrenom="", nomUtilise="", prenomUtilise="")})
    assert browser.status == 422
    for name in ("lieu", "matricule", "dateJour", "sexe"):
        browser.open("/").press("Rechercher", **{name: attack})
        assert browser.status == 422
    browser.open(dartagnan).press("Retirer l'attribut", motif=attack).says(f"Motif : {' '.join(attack.split())}")
    browser.press("Poser l'attribut", motif=attack)
    browser.press("Enregistrer", nomUtilise=attack, prenomUtilise=attack)
    browser.press("Les traits sont ceux de la pièce", piece=attack, seconde=attack).says("Ce document ne suffit pas")
    assert browser.press("Les traits sont ceux de la pièce", piece="CN", situation=attack).status == 400
    browser.open(dartagnan).press("Les traits sont ceux de la pièce", piece="CN", finJour=attack)
    browser.says("La date n'existe pas ou est incomplète").open(dartagnan)
    assert browser.press("Transmettre", destinataire=attack).status == 400
    browser.show("GET", "/patients/" + urllib.parse.quote(attack))
    assert browser.status == 404
    browser.show("GET", f"{dartagnan}?avis=" + urllib.parse.quote(attack))
    browser.show("POST", "/utilisateur", urllib.parse.urlencode({"utilisateur": attack}))
    assert browser.status == 400

step("only this page is let in, and the browser is told to keep nothing")
for headers, status in [({"Origin": "http://exemple.invalid"}, 403), ({"Host": "exemple.invalid"}, 421), ({}, 303)]:
    answer, _ = browser.send("POST", "/recherche", "nom=A", headers)
    assert answer.status == status, (headers, answer.status)
answer, _ = browser.send("POST", "/recherche", "nom=" + "A" * 20_000)
assert answer.status == 413
answer, _ = browser.send("POST", "/recherche", "nom=%FF")
assert answer.status == 400, answer.status
answer, _ = browser.send("GET", dartagnan)
assert answer.headers["Cache-Control"] == "no-store"
assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")

step("addresses hold opaque identifiers, and nothing that was typed")
uuid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
for path in browser.visited:
    if "%" not in path:  # The attacks above put some there themselves.
        assert re.fullmatch(rf"(/[a-z]*|/{uuid})+(\?avis={uuid}|\?exemple=0)?", path), path
print(f"examples: AccueilPatient tells its whole story ({len(browser.visited)} requests)")
