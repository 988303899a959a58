import INSi
internal import Identitovigilance

/// Writes an answer of INSi in the plainest XML.
///
/// No prefix, one default namespace for each element, every character of a value by its number. Nothing of it is the library's.
enum PlainReply {
    static func envelope(_ reply: INSiReply) -> [UInt8] {
        let body: String
        switch reply {
        case .resultat(let resultat): body = write(resultat)
        case .verification(let verification):
            let cr = element("CodeCR", verification.codeCR) + element("LibelleCR", verification.libelleCR)
            body = "<Resultat xmlns='http://www.cnamts.fr/INSiLot2/REPUnitaire'><CR>\(cr)</CR></Resultat>"
        case .faute(let faute): body = write(faute)
        }
        return Array("<Envelope xmlns='\(soap)'><Body>\(body)</Body></Envelope>".utf8)
    }

    private static let soap = "http://www.w3.org/2003/05/soap-envelope"

    private static func write(_ resultat: INSiResultat) -> String {
        let cr = "<CR>" + element("LibelleCR", resultat.libelleCR) + element("CodeCR", resultat.codeCR) + "</CR>"
        let person = resultat.individu.map(write) ?? ""
        return "<RESULTAT xmlns='http://www.cnamts.fr/INSiResultat'>\(person)\(cr)</RESULTAT>"
    }

    private static func write(_ personne: PersonneTrouvee) -> String {
        let traits = personne.traits
        let active = MatriculeHistorique(matricule: personne.matricule.texte, oid: personne.nature.oid)
        let values = [
            ("LieuNaissance", traits.lieuNaissance), ("DateNaissance", traits.dateNaissance), ("Sexe", traits.sexe),
            ("ListePrenom", traits.listePrenoms), ("Prenom", traits.prenom), ("NomNaissance", traits.nomNaissance),
        ]
        return "<INDIVIDU><TIQ>\(values.map { element($0, $1) }.joined())</TIQ>"
            + personne.historique.map { write($0, as: "INSHISTO") }.joined() + write(active, as: "INSACTIF")
            + "</INDIVIDU>"
    }

    /// The number is what comes first: an answer may put anything there, and a key or none after it.
    private static func write(_ matricule: MatriculeHistorique, as name: String) -> String {
        let scalars = Array(matricule.matricule.unicodeScalars)
        let (number, key) = (scalars.prefix(13), scalars.dropFirst(13))
        return
            "<\(name)><IdIndividu><NumIdentifiant>\(references(number))</NumIdentifiant><Cle>\(references(key))</Cle>"
            + element("TypeMatricule", matricule.typeMatricule) + "</IdIndividu>" + element("OID", matricule.oid)
            + element("DateDeb", matricule.dateDebut) + element("DateFin", matricule.dateFin) + "</\(name)>"
    }

    private static func write(_ faute: INSiFaute) -> String {
        let attributes = [("code", faute.code), ("severite", faute.severite), ("messageID", faute.messageID)]
            .map { name, value in value.map { " \(name)='\(references($0.unicodeScalars))'" } ?? "" }.joined()
        // Without a detail the label is the reason; with one it is its text.
        let sousCode = faute.sousCode.map { "<Subcode><Value>\(references($0.unicodeScalars))</Value></Subcode>" } ?? ""
        let code = "<Code><Value>\(references(faute.codeSoap.unicodeScalars))</Value>\(sousCode)</Code>"
        let text = references(faute.libelle.unicodeScalars)
        if attributes.isEmpty {
            return "<Fault>\(code)<Reason><Text>\(text)</Text></Reason></Fault>"
        }
        return "<Fault>\(code)<Detail><e:Erreur xmlns:e='urn:siram'\(attributes)>\(text)</e:Erreur></Detail></Fault>"
    }

    private static func element(_ name: String, _ value: String?) -> String {
        value.map { "<\(name)>\(references($0.unicodeScalars))</\(name)>" } ?? ""
    }

    private static func references(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        scalars.map { "&#\($0.value);" }.joined()
    }
}
