public import Identitovigilance

/// An index in memory for finding a patient before creating one (rniv-rules 6.2, 6.3.1).
///
/// It looks in birth names and names in use, in the first given name, the list and the one in use; it tolerates first
/// letters, typing errors, what sounds alike, exchanged names and an inverted date. It is a value over entries, of a file
/// too; the directory of a desk is ``IndexedIdentityStore``, which keeps one behind an actor. What was replaced stays in
/// memory until the index is made again.
public struct SearchIndex: Sendable {
    private var base = PatientBase()
    private var lists = PostingLists()
    private var places: [IdentityID: UInt32] = [:]
    private var isGone: [Bool] = []
    private var contents: [UInt64] = []
    private var formerMatricules: [UInt32: [PackedMatricule]] = [:]

    /// Which codes of a birthplace have been one place.
    public var communes = CommuneHistory()

    /// The number of records that can be found.
    public private(set) var count = 0

    /// The most records that one key may bring to be compared, the newest first.
    private static let mostPerKey = 2000

    /// The same for a key that many share, as a name alone is.
    private static let mostPerFarKey = 200

    /// The score from which a record found makes guesses at several errors useless.
    private static let excellent = 90

    /// Makes an empty index.
    public init() {}

    /// Indexes entries.
    ///
    /// - Parameter entries: The entries.
    public init(_ entries: some Sequence<PatientEntry>) {
        for entry in entries { update(entry) }
    }

    /// Indexes a base that was read whole.
    ///
    /// - Parameter base: The base; of two records of one reference, the later is found.
    public init(_ base: PatientBase) {
        self.base = base
        for (place, row) in base.rows.enumerated() {
            let reference = base.reference(at: place)
            remove(reference)
            add(reference, content: 0)
            addKeys(of: row, [], UInt32(place))
        }
    }

    /// Takes an entry as it is now; one of the same reference is replaced.
    ///
    /// - Parameters:
    ///   - entry: The entry.
    ///   - formerMatricules: The matricules that it no longer holds, by which it is found too.
    public mutating func update(_ entry: PatientEntry, formerMatricules: [Matricule] = []) {
        let content = Self.content(of: entry, formerMatricules)
        if let place = places[IdentityID(entry.reference)], !isGone[Int(place)], contents[Int(place)] == content {
            return
        }
        remove(entry.reference)
        let place = UInt32(base.count)
        base.append(entry)
        add(entry.reference, content: content)
        let former = formerMatricules.compactMap { matricule -> PackedMatricule? in
            let bytes = Array(matricule.texte.utf8)
            return if case .matricule(let packed) = PackedMatricule.read(bytes.span) { packed } else { nil }
        }
        if !former.isEmpty { self.formerMatricules[place] = former }
        addKeys(of: base.rows[Int(place)], former, place)
    }

    /// Forgets a record.
    ///
    /// - Parameter reference: Its reference; one that is not there changes nothing.
    public mutating func remove(_ reference: String) {
        guard let place = places.removeValue(forKey: IdentityID(reference)) else { return }
        isGone[Int(place)] = true
        formerMatricules[place] = nil
        count -= 1
    }

    private mutating func add(_ reference: String, content: UInt64) {
        places[IdentityID(reference)] = UInt32(isGone.count)
        isGone.append(false)
        contents.append(content)
        count += 1
    }

    /// Tells whether an act changed anything that is searched: most change nothing, and are not indexed again.
    private static func content(of entry: PatientEntry, _ formerMatricules: [Matricule]) -> UInt64 {
        let texts = PatientField.allCases.filter { $0 != .statut }.map { entry[$0] } + formerMatricules.map(\.texte)
        return texts.reduce(1) { Hash.of($0, Hash.of(Array($1.utf8).span)) } | 1
    }

    private mutating func addKeys(of row: PatientRow, _ formerMatricules: [PackedMatricule], _ place: UInt32) {
        var keys: Set<UInt64> = []
        if !row.date.isAbsent { keys.insert(SearchKeys.date(row.date)) }
        for matricule in formerMatricules + [row.matricule] where !matricule.isAbsent {
            keys.formUnion(SearchKeys.matricule(matricule))
        }
        let surnames = words(of: [row.nomNaissance, row.nomUtilise])
        let given = words(of: [row.premierPrenom, row.prenomUtilise, row.listePrenoms])
        for surname in surnames {
            let sound = base.names.sounds[Int(surname)]
            keys.insert(SearchKeys.sound(sound))
            keys.insert(SearchKeys.sound(sound, year: row.date.year))
            let prefix = SearchKeys.prefix(of: base.names.letters(of: surname))
            if let prefix { keys.insert(SearchKeys.prefix(prefix)) }
            for name in given {
                keys.insert(SearchKeys.sounds(sound, base.names.sounds[Int(name)]))
                guard let prefix, let second = SearchKeys.prefix(of: base.names.letters(of: name)) else { continue }
                keys.insert(SearchKeys.prefixes(prefix, second))
            }
        }
        for name in given {
            keys.insert(SearchKeys.givenSound(base.names.sounds[Int(name)], year: row.date.year))
            if let prefix = SearchKeys.prefix(of: base.names.letters(of: name)) {
                keys.insert(SearchKeys.givenPrefix(prefix))
            }
        }
        for key in keys { lists.add(key, place) }
    }

    /// The whole names and their longer words.
    private func words(of names: [UInt32]) -> Set<UInt32> {
        var words: Set<UInt32> = []
        for name in names where name != 0 {
            words.insert(base.names.fused[Int(name)])
            for word in base.names.tokens(of: name).prefix(4) where base.names.words.range(of: word).count > 2 {
                words.insert(word)
            }
        }
        return words
    }

    /// Looks for records.
    ///
    /// - Parameters:
    ///   - query: What is known; an empty query finds nothing.
    ///   - limit: The most records to return.
    /// - Returns: The records, the nearest first; of more than asked that are all the same, the newest.
    public func search(_ query: IdentityQuery, limit: Int = 20) -> [SearchMatch] {
        let wanted = WantedTraits(query)
        var seen: Set<UInt32> = []
        var found: [(score: Int, place: UInt32)] = []
        let matcher = SearchMatcher(base.names, communes)
        // So many that nothing could be nearer: the others would only be more of the same.
        var (best, perfect) = (0, 0)
        for (isFar, keys) in [(false, wanted.keys), (true, wanted.farKeys)] where !isFar || best < Self.excellent {
            for key in keys where perfect < limit {
                lists.forEach(key, atMost: isFar ? Self.mostPerFarKey : Self.mostPerKey) { place in
                    guard !isGone[Int(place)], seen.insert(place).inserted else { return true }
                    guard let score = matcher.score(base.rows[Int(place)], former(place), wanted) else { return true }
                    best = max(best, score)
                    if score == 100 { perfect += 1 }
                    found.append((score, place))
                    return perfect < limit
                }
            }
        }
        found.sort { ($1.score, $0.place) < ($0.score, $1.place) }
        return found.prefix(max(0, limit)).map { score, place in
            SearchMatch(
                reference: base.reference(at: Int(place)),
                score: score,
                concordances: matcher.concordances(base.rows[Int(place)], former(place), wanted)
            )
        }
    }

    private func former(_ place: UInt32) -> [PackedMatricule] {
        formerMatricules.isEmpty ? [] : formerMatricules[place] ?? []
    }
}
