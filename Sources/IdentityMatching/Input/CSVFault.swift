public import Identitovigilance

/// Something in a CSV file that can't be read, or only in part.
///
/// A fault is a result: it is counted and kept in the report, and reading goes on. It holds no value of the file.
public struct CSVFault: Sendable, Hashable {
    /// What is wrong.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A quote that nothing closes.
        case guillemetNonFerme
        /// A character between a closing quote and the next separator.
        case guillemetMalPlace
        /// A record of more than 1,048,576 bytes.
        case ligneTropLongue
        /// A line with fewer or more fields than the header.
        case nombreDeChamps
        /// A byte that neither UTF-8 nor Windows-1252 has.
        case encodageInconnu
        /// A date that is written in none of the known ways.
        case dateIllisible
        /// A matricule that has not fifteen characters, or another alphabet.
        case matriculeIllisible
        /// A birthplace that is no COG code.
        case lieuIllisible
        /// A sex that is none of the known ones.
        case sexeIllisible
        /// A status that is none of the known ones.
        case statutIllisible
        /// A column without which little can be compared, and that the header does not name.
        case colonneManquante

        /// Whether the record was left out; otherwise only the value, or those of the column, count as absent.
        public var excludesRecord: Bool {
            switch self {
            case .guillemetNonFerme, .guillemetMalPlace, .ligneTropLongue, .nombreDeChamps, .encodageInconnu: true
            case .dateIllisible, .matriculeIllisible, .lieuIllisible, .sexeIllisible, .statutIllisible,
                .colonneManquante:
                false
            }
        }
    }

    /// What is wrong.
    public let kind: Kind

    /// The column concerned, when one is.
    public let field: PatientField?

    // Small, since every fault of a base is kept.
    private let lineNumber: UInt32
    private let columnNumber: UInt32

    /// The line of the file where the record begins, from 1; that of the header for a missing column.
    public var line: Int { Int(lineNumber) }

    /// The byte of the record where the fault is, from 1; for a value, the column of the file, from 1; 0 for a missing
    /// column.
    public var column: Int { Int(columnNumber) }

    init(_ kind: Kind, line: Int, column: Int, field: PatientField? = nil) {
        self.kind = kind
        self.field = field
        lineNumber = UInt32(clamping: line)
        columnNumber = UInt32(clamping: column)
    }

    /// The code with its French message and what to do.
    public var code: ErrorCode { ErrorCode.csvCatalogue[kind] ?? .fichierIllisible }
}
