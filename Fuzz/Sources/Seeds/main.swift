import Foundation

// Writes the seeds of every fuzzer, when run in Fuzz/: fictional identities only, through the
// library's own encoders. Signed and encrypted seeds have new keys each time.
let folder = URL(filePath: "Corpora")
for set in SeedSet.all {
    let place = folder.appending(path: set.name)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for (name, bytes) in try await set.make() { try Data(bytes).write(to: place.appending(path: name)) }
}
