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
        /// A line of more than 65,536 bytes.
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

        /// Whether the record was left out; otherwise only the value counts as absent.
        public var excludesRecord: Bool {
            switch self {
            case .guillemetNonFerme, .guillemetMalPlace, .ligneTropLongue, .nombreDeChamps, .encodageInconnu: true
            case .dateIllisible, .matriculeIllisible, .lieuIllisible, .sexeIllisible, .statutIllisible: false
            }
        }
    }

    /// What is wrong.
    public let kind: Kind

    /// The line of the file where the record begins, from 1.
    public let line: Int

    /// The byte of the record where the fault is, from 1; or, for a value, the column of the file, from 1.
    public let column: Int

    init(_ kind: Kind, line: Int, column: Int) {
        self.kind = kind
        self.line = line
        self.column = column
    }

    /// The code with its French message and what to do.
    public var code: ErrorCode { ErrorCode.csvCatalogue[kind] ?? .fichierIllisible }
}
