internal import Identitovigilance
internal import SafeXML

/// Writes the `recordTarget` of a CDA R2 document (CI-SIS, structuration minimale).
public enum CDARecordTargetWriter {
    /// Writes the element, with its namespace, to be put into the header of a document.
    ///
    /// - Parameters:
    ///   - identite: The identity; its INS is there only when it is qualified.
    ///   - identifiants: The local identifiers.
    ///   - libelleLieu: The name of the birthplace, if it is to be shown.
    /// - Returns: The element in UTF-8, and what it has no place for: attributes, channel and controls, the names of
    ///   authorities, and the status, which the INS alone tells.
    /// - Throws: ``FormatError`` with `champAbsent` when there is no identifier at all, `dateNonTransmissible` for a lunar
    ///   birth date, `caractereNonTransmissible` for a character that XML can't carry.
    public static func export(
        _ identite: TransmittedIdentity,
        identifiants: [LocalIdentifier] = [],
        libelleLieu: String? = nil
    ) throws(FormatError) -> FormattedIdentity {
        guard identite.ins != nil || !identifiants.isEmpty else {
            throw FormatError(.champAbsent, at: "patientRole/id")
        }
        let birth = DateDigits.compact(try identite.calendarDate(at: CDAVocabulary.fields.dateNaissance).iso)
        var writer = XMLWriter()
        writer.element("recordTarget", namespaces: [CDAVocabulary.namespace]) { target in
            target.element("patientRole") { role in
                if let ins = identite.ins { writeID(ins.oid, ins.matricule.texte, in: &role) }
                for local in identifiants { writeID(local.oid, local.valeur, in: &role) }
                role.element("patient", attributes: [("classCode", "PSN")]) { patient in
                    writeName(identite.traits, in: &patient)
                    writeGender(identite.traits.sexe, in: &patient)
                    patient.leaf("birthTime", attributes: [("value", birth)])
                    writePlace(identite.traits.lieuNaissance, libelleLieu, in: &patient)
                }
            }
        }
        do throws(XMLError) {
            return FormattedIdentity(octets: try writer.finish(), avertissements: leftOut(identite, identifiants))
        } catch { throw FormatError(.caractereNonTransmissible, at: "recordTarget") }
    }

    private static func leftOut(_ identite: TransmittedIdentity, _ identifiants: [LocalIdentifier]) -> [FormatWarning] {
        let provenance = identite.provenance
        var lost = LeftOut()
        lost.note("recordTarget (statut)", when: identite.ins == nil)
        lost.note("recordTarget (attributs)", when: !identite.attributs.isEmpty)
        lost.note("recordTarget (canal)", when: provenance.canal != nil)
        lost.note("recordTarget (dateInterrogation)", when: provenance.dateInterrogation != nil)
        lost.note("recordTarget (dateValidation)", when: provenance.dateValidation != nil)
        lost.note("recordTarget (piece)", when: provenance.piece != nil)
        lost.note("recordTarget (finValiditePiece)", when: provenance.finValiditePiece != nil)
        lost.noteAuthorities(of: identifiants, at: "patientRole/id (autorite)")
        return lost.warnings
    }

    private static func writeID(_ root: String, _ value: String, in role: inout XMLWriter) {
        role.leaf("id", attributes: [("root", root), ("extension", value)])
    }

    /// The list of given names is the element without qualifier, the first one has the qualifier of birth.
    private static func writeName(_ traits: CurrentTraits, in patient: inout XMLWriter) {
        patient.element("name") { name in
            name.leaf("family", traits.nomNaissance, attributes: [("qualifier", "BR")])
            name.leaf("given", traits.listePrenoms)
            name.leaf("given", traits.premierPrenom, attributes: [("qualifier", "BR")])
            if let used = traits.nomUtilise { name.leaf("family", used, attributes: [("qualifier", "CL")]) }
            if let used = traits.prenomUtilise { name.leaf("given", used, attributes: [("qualifier", "CL")]) }
        }
    }

    private static func writeGender(_ sexe: Sexe, in patient: inout XMLWriter) {
        let (code, label) = CDAVocabulary.gender(sexe)
        let name = label.map { [(name: QualifiedName(local: "displayName"), value: $0)] } ?? []
        patient.leaf(
            "administrativeGenderCode",
            attributes: [("code", code)] + name + [("codeSystem", CDAVocabulary.genderSystem)]
        )
    }

    private static func writePlace(_ code: String, _ label: String?, in patient: inout XMLWriter) {
        patient.element("birthplace") { birthplace in
            birthplace.element("place") { place in
                place.element("addr") { address in
                    address.leaf("county", code)
                    if let label { address.leaf("city", label) }
                }
            }
        }
    }
}
