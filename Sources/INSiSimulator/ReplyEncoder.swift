internal import Identitovigilance
internal import INSi
internal import SafeXML

/// Writes the answers of INSi, in the form of one era.
struct ReplyEncoder {
    let form: WireForm

    /// The answer as bytes, or nothing when a value can't be written in XML.
    func encode(_ reply: SimulatedReply) -> [UInt8]? {
        let soap = INSiNamespace.soap
        let env = XMLNamespace(prefix: "env", uri: soap.uri)
        let application = XMLNamespace(prefix: "S", uri: soap.uri)
        var writer = XMLWriter()
        writer.declaration()
        writer.element(soap.qualified("Envelope"), namespaces: [soap]) { envelope in
            envelope.element(env.qualified("Body"), namespaces: [application, env]) { body in
                switch reply {
                case .insi(.resultat(let resultat)): write(resultat, in: &body)
                case .insi(.verification(let verification)): VerificationCodec.write(verification, in: &body)
                case .insi(.faute(let faute)): write(faute, prefixed: application, in: &body)
                case .receipt(let receipt): DepositCodec.write(receipt, in: &body)
                }
            }
        }
        guard var bytes = try? writer.finish(), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        // The service puts a line feed after the declaration (insi-protocol 5.9).
        bytes.insert(UInt8(ascii: "\n"), at: end + 1)
        return bytes
    }

    private var resultat: XMLNamespace {
        XMLNamespace(prefix: form.prefixesResult ? "ns2" : "", uri: INSiNamespace.resultat.uri)
    }

    /// The declarations that the service makes and does not use, beside the one it uses.
    private var declarations: [XMLNamespace] {
        let recherche = INSiNamespace.rechercheTraits.uri
        if form.prefixesResult { return [resultat, XMLNamespace(prefix: "", uri: recherche)] }
        return [
            resultat, XMLNamespace(prefix: "ns0", uri: INSiNamespace.rechercheVitale.uri),
            XMLNamespace(prefix: "ns1", uri: recherche),
        ]
    }

    private func write(_ message: INSiResultat, in body: inout XMLWriter) {
        body.element(resultat.qualified("RESULTAT"), namespaces: declarations) { root in
            root.element(resultat.qualified("CR")) { cr in
                cr.leaf(resultat.qualified("CodeCR"), message.codeCR)
                cr.leaf(resultat.qualified("LibelleCR"), message.libelleCR)
            }
            if let individu = message.individu { write(individu, in: &root) }
        }
    }

    private func write(_ personne: PersonneTrouvee, in root: inout XMLWriter) {
        let actif = MatriculeHistorique(matricule: personne.matricule.texte, oid: personne.nature.oid)
        root.element(resultat.qualified("INDIVIDU")) { individu in
            write(actif, as: "INSACTIF", in: &individu)
            for ancien in personne.historique { write(former(ancien), as: "INSHISTO", in: &individu) }
            individu.element(resultat.qualified("TIQ")) { tiq in
                let traits = personne.traits
                let first = traits.listePrenoms?.split(separator: " ").first.map(String.init)
                let prenom = traits.prenom ?? (form.repeatsPrenom ? first : nil)
                let values: [(String, String?)] = [
                    ("NomNaissance", traits.nomNaissance), ("Prenom", prenom), ("ListePrenom", traits.listePrenoms),
                    ("Sexe", traits.sexe), ("DateNaissance", traits.dateNaissance),
                    ("LieuNaissance", traits.lieuNaissance.map(place)),
                ]
                for case (let name, let value?) in values { tiq.leaf(resultat.qualified(name), value) }
            }
        }
    }

    private func place(_ code: String) -> String {
        form.writesCorsicaAs20 && code.hasPrefix("2A") ? "20" + code.dropFirst(2) : code
    }

    /// A former matricule with what the era says of it; only `NIR` was ever seen in `TypeMatricule`.
    private func former(_ ancien: MatriculeHistorique) -> MatriculeHistorique {
        let isNIR = ancien.oid == NatureMatricule.nir.oid
        return MatriculeHistorique(
            matricule: ancien.matricule,
            oid: ancien.oid,
            dateDebut: form.datesHistory ? ancien.dateDebut : nil,
            dateFin: form.datesHistory ? ancien.dateFin : nil,
            typeMatricule: ancien.typeMatricule ?? (form.typesHistory && isNIR ? "NIR" : nil)
        )
    }

    private func write(_ identifiant: MatriculeHistorique, as name: String, in individu: inout XMLWriter) {
        individu.element(resultat.qualified(name)) { element in
            element.element(resultat.qualified("IdIndividu")) { id in
                id.leaf(resultat.qualified("NumIdentifiant"), String(identifiant.matricule.prefix(13)))
                let cle = String(identifiant.matricule.dropFirst(13))
                if !cle.isEmpty { id.leaf(resultat.qualified("Cle"), cle) }
                if let type = identifiant.typeMatricule { id.leaf(resultat.qualified("TypeMatricule"), type) }
            }
            element.leaf(resultat.qualified("OID"), identifiant.oid)
            if let debut = identifiant.dateDebut { element.leaf(resultat.qualified("DateDeb"), debut) }
            if let fin = identifiant.dateFin { element.leaf(resultat.qualified("DateFin"), fin) }
        }
    }

    /// The styles of insi-protocol 13.1; the application declares the namespace of SOAP 1.1 and does not use it.
    private func write(_ faute: INSiFaute, prefixed application: XMLNamespace, in body: inout XMLWriter) {
        let isGateway = form.style(of: faute.code, repeatsMessageID: faute.messageID != nil) == .gateway
        let ns = isGateway ? INSiNamespace.soap : application
        let unused = XMLNamespace(prefix: "ns4", uri: "http://schemas.xmlsoap.org/soap/envelope/")
        body.element(ns.qualified("Fault"), namespaces: isGateway ? [] : [unused]) { fault in
            fault.element(ns.qualified("Code")) { code in
                code.leaf(ns.qualified("Value"), "\(ns.prefix):\(faute.codeSoap)")
                if let sousCode = faute.sousCode {
                    code.element(ns.qualified("Subcode")) { subcode in
                        subcode.leaf(ns.qualified("Value"), "\(ns.prefix):\(sousCode)")
                    }
                }
            }
            fault.element(ns.qualified("Reason")) { reason in
                let language: (QualifiedName, String) = ("xml:lang", isGateway ? "fr" : "en")
                reason.leaf(ns.qualified("Text"), faute.libelle, attributes: [(name: language.0, value: language.1)])
            }
            fault.element(ns.qualified("Detail")) { detail in
                let attributes = [("code", faute.code), ("messageID", faute.messageID), ("severite", faute.severite)]
                let siram = INSiNamespace.siram
                detail.leaf(
                    siram.qualified("Erreur"),
                    faute.libelle,
                    namespaces: [siram],
                    attributes: attributes.compactMap { name, value in
                        value.map { (name: QualifiedName(local: name), value: $0) }
                    }
                )
            }
        }
    }
}
