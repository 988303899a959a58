#!/usr/bin/env python3
"""Drives the whole story in a headless Chromium and takes a picture of each page: browser-story.py [FOLDER].

Wants the server built (check.sh builds it), the Debian packages chromium and chromium-driver, and selenium (pip install
selenium); says so and stops when one is missing. The pictures go to FOLDER, by default a temporary one, to be looked at.
"""
import base64
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
try:
    from selenium import webdriver
    from selenium.webdriver.common.by import By
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.support.ui import Select, WebDriverWait
except ImportError:
    sys.exit(print("browser story skipped: pip install selenium"))
driver_path, chromium = shutil.which("chromedriver"), shutil.which("chromium")
if not driver_path or not chromium:
    sys.exit(print("browser story skipped: apt-get install chromium chromium-driver"))
server_path = here / ".build/debug/AccueilPatient"
if not server_path.exists():
    sys.exit(print("browser story skipped: build the server first (check.sh)"))
folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="accueil-images-"))
folder.mkdir(parents=True, exist_ok=True)


class Screen:
    def __init__(self, name, width, height):
        options = webdriver.ChromeOptions()
        options.binary_location = chromium
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--force-device-scale-factor=1"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver_path))
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", dict(
            width=width, height=height, deviceScaleFactor=1, mobile=width < 600))
        self.name, self.width, self.count = name, width, 0

    def shot(self, what):
        self.count += 1
        across = self.driver.execute_script("return document.documentElement.scrollWidth")
        assert across <= self.width, f"{what}: the page is {across} wide on a screen of {self.width}"
        picture = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
        (folder / f"{self.name}-{self.count:02}-{what}.png").write_bytes(base64.b64decode(picture["data"]))
        logs = [line["message"] for line in self.driver.get_log("browser") if " 422 " not in line["message"]]
        assert not logs, logs

    def fill(self, **fields):
        for name, value in fields.items():
            field = self.driver.find_element(By.CSS_SELECTOR, f"main [name='{name}']")
            if field.tag_name == "select":
                Select(field).select_by_value(value)
            elif field.get_attribute("type") == "radio":
                self.driver.find_element(By.CSS_SELECTOR, f"main [name='{name}'][value='{value}']").click()
            elif field.get_attribute("type") == "checkbox":
                field.click()
            else:
                field.clear()
                field.send_keys(value)
        return self

    def leave_by(self, element):
        self.driver.execute_script("window.left = true")
        element.click()
        arrived = "return !window.left && document.readyState === 'complete'"
        WebDriverWait(self.driver, 10, 0.05, [WebDriverException]).until(lambda driver: driver.execute_script(arrived))
        return self

    def press(self, text):
        return self.leave_by(self.driver.find_element(By.XPATH, f'//button[normalize-space()="{text}"]'))

    def follow(self, text):
        return self.leave_by(self.driver.find_element(By.PARTIAL_LINK_TEXT, text))

    def unfold(self, text):
        self.driver.find_element(By.XPATH, f'//summary[contains(., "{text}")]').click()
        return self

    def sees(self, *texts):
        shown = self.driver.find_element(By.TAG_NAME, "main").text
        for text in texts:
            assert text in shown, f"« {text} » is not shown:\n{shown}"
        return self


def story(screen, address):
    def opened(sample):
        screen.driver.get(address)
        screen.follow(sample).press("Rechercher").follow("Créer l'identité").press("Créer l'identité")
        screen.sees("Identité créée")

    screen.driver.get(address)
    screen.shot("accueil")
    screen.follow("d’Artagnan").press("Rechercher").sees("Aucune identité trouvée").shot("recherche-vide")
    screen.follow("Créer l'identité").shot("creation")
    screen.fill(lieuNaissance="6322", nomNaissance="D4rtagnan").press("Créer l'identité").shot("creation-refusee")
    screen.fill(lieuNaissance="63220", nomNaissance="d’Artagnan de l’Hérault").press("Créer l'identité")
    screen.sees("Identité créée", "Identité provisoire").shot("provisoire")
    screen.fill(destinataire="DMP").press("Transmettre").sees("n'est pas qualifiée").shot("transmission-refusee")
    screen.press("Interroger INSi").sees("Écart mineur").shot("comparaison-mineure")
    screen.fill(confirme="oui").press("Accepter : c'est la personne présente")
    screen.sees("Identité récupérée").shot("recuperee")
    screen.fill(piece="PC").press("Les traits sont ceux de la pièce").sees("ne suffit pas").shot("piece-refusee")
    screen.unfold("Mineur, situation").fill(piece="CN", finJour="1", finMois="6", finAnnee="2031")
    screen.press("Les traits sont ceux de la pièce").sees("Identité qualifiée").shot("qualifiee")
    screen.fill(destinataire="DMP").press("Transmettre").sees("INS transmise").shot("transmise")
    screen.follow("Corriger les traits").sees("verrouillés").shot("traits-verrouilles")
    screen.follow("Revenir au dossier").unfold("Identité homonyme").press("Poser l'attribut")
    screen.sees("Une autre personne a des traits très proches").shot("homonyme")
    screen.driver.get(address)
    screen.fill(nom="artagnan", dateJour="17", dateMois="6", dateAnnee="2001").press("Rechercher")
    screen.sees("Aucune identité trouvée").fill(nom="d'arta").press("Rechercher").sees("Identités trouvées : 1", "homonyme").shot("resultats")
    screen.follow("créer l'identité").fill(listePrenoms="Pierre-Alain", lieuNaissance="63220", nomNaissance="d'Artagnan de l'Hérault")
    screen.fill(sexe="M").press("Créer l'identité").sees("Des identités proches existent déjà").shot("antecedents")
    screen.fill(confirme="oui").press("Créer quand même").press("Interroger INSi").fill(confirme="oui")
    screen.press("Accepter : c'est la personne présente").sees("porte déjà cette INS").shot("doublon")
    Select(screen.driver.find_element(By.ID, "utilisateur")).select_by_value("referente.identitovigilance")
    screen.press("Changer")
    screen.driver.back()
    screen.driver.refresh()
    screen.fill(motif="même carte d'identité").press("Fusionner dans l'autre dossier").sees("Fusion d'un doublon").shot("fusion")
    screen.follow("Corriger les traits").sees("Je confirme").shot("correction-habilitee")
    screen.fill(nomNaissance="d'Artagnan", confirme="oui").press("Enregistrer la correction")
    screen.sees("Identité qualifiée → Identité provisoire").shot("redevenue-provisoire")
    opened("Adrtrois Dominique")
    screen.press("Interroger INSi").sees("ne peut pas être acceptée").shot("comparaison-majeure")
    opened("Houilles")
    screen.press("Interroger INSi").sees("réponse 01").shot("inconnu")
    opened("Herman")
    screen.press("Interroger INSi").press("Accepter : c'est la personne présente").sees("clé fausse").shot("anciens-matricules")
    screen.unfold("Identité douteuse").shot("douteuse-a-confirmer")
    screen.driver.get(f"{address}patients/inconnu")
    screen.sees("Page introuvable")
    screen.driver.get_log("browser")
    screen.shot("introuvable")


for name, width, height in (("large", 1280, 900), ("etroit", 390, 844)):
    server = subprocess.Popen([server_path, "--port", "0"], stdout=subprocess.PIPE, text=True)
    address = re.search(r"http://127\.0\.0\.1:\d+/", server.stdout.readline())[0]
    screen = Screen(name, width, height)
    try:
        story(screen, address)
        print(f"{name} ({width}x{height}): {screen.count} pages, pictures in {folder}")
    finally:
        screen.driver.quit()
        server.terminate()
