internal import Identitovigilance
internal import SafeXML

/// Reads the identity in a CDA R2 document, or in a `recordTarget` alone.
public enum CDARecordTargetReader {
    /// Reads the patient of a document; only `recordTarget` is looked at.
    ///
    /// An INS in a document claims that the identity is qualified. The rule of the schematron holds: with the OID of an INS,
    /// all five traits and the first given name must be there (interop-formats 4.1).
    ///
    /// - Parameters:
    ///   - octets: The document, or the element.
    ///   - policy: The choices left open.
    /// - Returns: The identity, to verify; CDA tells neither status nor channel otherwise.
    /// - Throws: ``FormatError`` that names the element: `formatNonReconnu` and `formatTropGrand` for what is no such
    ///   document, `champAbsent`, `champInvalide` and `champRepete` for an element, `matriculeErrone` and `insSansTraits` for
    ///   an INS that can't be taken.
    public static func read(_ octets: [UInt8], policy: FormatPolicy = .standard) throws(FormatError) -> ReceivedIdentity
    {
        let role = try patientRole(of: try parse(octets))
        var reception = Reception()
        let patient = try role.one("patient", at: "patientRole")
        try reception.readIDs(role)
        try reception.readName(try patient.one("name", at: "patient"))
        try reception.readBirth(patient)
        reception.ignore(children(of: role, except: ["id", "patient"]), in: "patientRole")
        let read: Set<String> = ["name", "administrativeGenderCode", "birthTime", "birthplace"]
        reception.ignore(children(of: patient, except: read), in: "patient")
        let hasFirst = reception.premierPrenom?.isEmpty == false
        if !hasFirst, let candidate = reception.candidates.first {
            // The five traits are checked by all readers; the first given name is asked by this format alone.
            guard policy.unusableINS == .drop else { throw FormatError(.insSansTraits, at: "name/given[BR]") }
            reception.dropCandidates(.insEcartee)
            reception.warn(.insEcartee, at: candidate.emplacement)
        }
        reception.statut = reception.candidates.isEmpty ? nil : .qualifiee
        return try reception.finish(CDAVocabulary.fields, policy: policy)
    }

    /// Documents hold scans in base 64: more than the standard limits.
    private static let limits = XMLLimits(
        maximumBytes: 32 << 20,
        maximumDepth: 128,
        maximumNodes: 500_000,
        maximumTextLength: 32 << 20
    )

    private static func parse(_ octets: [UInt8]) throws(FormatError) -> XMLElement {
        do throws(XMLError) { return try SafeXML.parse(octets, limits: limits) } catch {
            switch error.code {
            case .tooLarge, .tooDeep, .tooManyNodes, .textTooLong: throw FormatError(.formatTropGrand)
            case .unsupportedEncoding: throw FormatError(.jeuDeCaracteres)
            default: throw FormatError(.formatNonReconnu)
            }
        }
    }

    private static func patientRole(of root: XMLElement) throws(FormatError) -> XMLElement {
        let name = CDAVocabulary.namespace.expanded("recordTarget")
        let targets = root.name == name ? [root] : root.elements(named: name)
        guard targets.count < 2 else { throw FormatError(.champRepete, at: "recordTarget") }
        guard let target = targets.first else { throw FormatError(.formatNonReconnu, at: "recordTarget") }
        return try target.one("patientRole", at: "recordTarget")
    }

    private static func children(of element: XMLElement, except read: Set<String>) -> [XMLElement] {
        element.elements.filter { child in
            child.name.namespace != CDAVocabulary.namespace.uri || !read.contains(child.name.local)
        }
    }
}

extension XMLElement {
    /// The children of that name in the namespace of CDA.
    func all(_ local: String) -> [XMLElement] { elements(named: CDAVocabulary.namespace.expanded(local)) }

    /// The only child of that name.
    func one(_ local: String, at path: String) throws(FormatError) -> XMLElement {
        guard let child = try atMostOne(local, at: path) else {
            throw FormatError(.champAbsent, at: "\(path)/\(local)")
        }
        return child
    }

    /// The only child of that name, or nothing.
    func atMostOne(_ local: String, at path: String) throws(FormatError) -> XMLElement? {
        let found = all(local)
        guard found.count < 2 else { throw FormatError(.champRepete, at: "\(path)/\(local)") }
        return found.first
    }

    /// The text, or nothing when it is empty.
    var content: String? { text.isEmpty ? nil : text }
}
