public import Identitovigilance

/// An index in memory for finding a patient before creating one (rniv-rules 6.2, 6.3.1), updated act by act.
///
/// It looks in birth names and names in use, in the first given name, the list and the one in use; it tolerates first
/// letters, typing errors, what sounds alike, exchanged names and an inverted date. It is a value: keep one behind an
/// actor, and give it each identity after each act.
public struct SearchIndex: Sendable {
    private var base = PatientBase()
    private var lists = PostingLists()
    private var places: [String: UInt32] = [:]
    private var isGone: [Bool] = []

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
        isGone = [Bool](repeating: false, count: base.count)
        for (place, row) in base.rows.enumerated() {
            remove(base.reference(at: place))
            places[base.reference(at: place)] = UInt32(place)
            addKeys(of: row, UInt32(place))
        }
    }

    /// The number of records that can be found.
    public var count: Int { places.count }

    /// Takes an identity as it is now, whether it is new or known.
    ///
    /// - Parameter record: The identity.
    public mutating func update(_ record: IdentityRecord) { update(PatientEntry(record)) }

    /// Takes an entry as it is now; one of the same reference is replaced.
    ///
    /// - Parameter entry: The entry.
    public mutating func update(_ entry: PatientEntry) {
        remove(entry.reference)
        let place = UInt32(base.count)
        base.append(entry)
        isGone.append(false)
        places[entry.reference] = place
        addKeys(of: base.rows[Int(place)], place)
    }

    /// Forgets a record.
    ///
    /// - Parameter reference: Its reference; one that is not there changes nothing.
    public mutating func remove(_ reference: String) {
        if let place = places.removeValue(forKey: reference) { isGone[Int(place)] = true }
    }

    private mutating func addKeys(of row: PatientRow, _ place: UInt32) {
        var keys: Set<UInt64> = []
        if !row.date.isAbsent { keys.insert(SearchKeys.date(row.date)) }
        if !row.matricule.isAbsent { keys.formUnion(SearchKeys.matricule(row.matricule)) }
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
    /// - Returns: The records, the nearest first.
    public func search(_ query: SearchQuery, limit: Int = 20) -> [SearchHit] {
        let wanted = WantedTraits(query)
        var seen: Set<UInt32> = []
        var found: [(score: Int, place: UInt32)] = []
        let matcher = SearchMatcher(base)
        var best = 0
        for (isFar, keys) in [(false, wanted.keys), (true, wanted.farKeys)] where !isFar || best < Self.excellent {
            for key in keys {
                lists.forEach(key, atMost: isFar ? Self.mostPerFarKey : Self.mostPerKey) { place in
                    guard !isGone[Int(place)], seen.insert(place).inserted else { return }
                    let score = matcher.score(base.rows[Int(place)], wanted)
                    best = max(best, score)
                    if score >= SearchMatcher.leastScore { found.append((score, place)) }
                }
            }
        }
        found.sort { ($1.score, $0.place) < ($0.score, $1.place) }
        return found.prefix(limit).map { score, place in
            SearchHit(
                reference: base.reference(at: Int(place)),
                score: score,
                reasons: matcher.reasons(base.rows[Int(place)], wanted)
            )
        }
    }
}
