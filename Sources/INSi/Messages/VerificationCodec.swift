package import Identitovigilance
package import SafeXML

/// The unit verification, `verifierInsAvecTraitsIdentite`: PROVISIONAL, all of it in this file.
///
/// The members of the request are those of two public samples; their order, the namespace of the request and the action
/// are inferred, by symmetry with the searches; the namespace of the answer is seen in one client; the codes of the answer
/// are ours (insi-protocol 11 and 19.1).
package enum VerificationCodec {
    /// Inferred, weakly: the delivery name of the answer's namespace with the word for a request.
    package static let request = XMLNamespace(prefix: "req", uri: "http://www.cnamts.fr/INSiLot2/REQUnitaire")

    /// Seen in one client.
    package static let reply = XMLNamespace(prefix: "rep", uri: "http://www.cnamts.fr/INSiLot2/REPUnitaire")

    /// The root of the answer; seen as the name of a type in one client, taken as the name of the element.
    package static let replyRoot = "Resultat"

    /// What the codes of the answer mean; no public text gives them.
    package static let answers: [String: INSVerificationAnswer] = ["00": .conforme, "01": .nonConforme]

    /// Writes the body; the traits are those that INSi gave, byte for byte.
    static func write(_ query: INSVerificationQuery, in writer: inout XMLWriter) {
        let ins = query.ins
        writer.element(request.qualified("RequeteUnitaire"), namespaces: [request]) { root in
            root.element(request.qualified("IndividuVerifie")) { individu in
                individu.element(request.qualified("INSFourni")) { fourni in
                    fourni.element(request.qualified("IdIndividu")) { id in
                        id.leaf(request.qualified("NumIdentifiant"), ins.matricule.numIdentifiant)
                        id.leaf(request.qualified("Cle"), ins.matricule.cle)
                    }
                    fourni.leaf(request.qualified("OID"), ins.oid)
                }
                individu.element(request.qualified("TraitsIdentiteIndividu")) { traits in
                    traits.leaf(request.qualified("NomNaissance"), ins.traits.nomNaissance)
                    traits.leaf(request.qualified("Prenom"), query.premierPrenom.texte)
                    traits.leaf(request.qualified("ListePrenom"), ins.traits.listePrenoms)
                    traits.leaf(request.qualified("Sexe"), ins.traits.sexe.rawValue)
                    traits.leaf(request.qualified("DateNaissance"), ins.traits.dateNaissance.texte)
                    traits.leaf(request.qualified("LieuNaissance"), ins.traits.lieuNaissance)
                }
            }
        }
    }

    /// Writes the answer, for the simulator.
    package static func write(_ verification: INSiVerification, in writer: inout XMLWriter) {
        writer.element(reply.qualified(replyRoot), namespaces: [reply]) { root in
            root.element(reply.qualified("CR")) { cr in
                cr.leaf(reply.qualified("CodeCR"), verification.codeCR)
                cr.leaf(reply.qualified("LibelleCR"), verification.libelleCR)
            }
        }
    }

    /// Reads `CR`.
    static func read(_ element: XMLElement) throws(INSiMessageError) -> INSiVerification {
        let cr = try element.required("CR", in: reply)
        return INSiVerification(
            codeCR: try cr.requiredValue("CodeCR", in: reply),
            libelleCR: try cr.requiredValue("LibelleCR", in: reply)
        )
    }
}
