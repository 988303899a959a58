/// What a user of a load does and waits for.
enum LoadGesture: String, CaseIterable {
    case search = "search known identities"
    case create = "create"
    case read = "read an identity"
    case retrieve = "search INSi"
    case decide = "accept an answer"
    case control = "control a document"
    case share = "share"
    case history = "read a journal"
}

/// What came of a gesture.
enum LoadResult {
    case done, refused, conflict
    case failed(String)
}
