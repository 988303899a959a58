import BenchHarness
import Foundation
import INSiSecurity

/// An nginx of the run: mutual TLS on loopback, one fixed answer to every request, nothing logged.
struct NginxServer {
    let endpoint: String
    private let process: Process

    init(_ executable: String, in folder: ScratchFolder, authority: TestCertificateAuthority, answer: String) throws {
        let identity = try authority.serverIdentity()
        let port = 40_000 + Int(getpid()) % 10_000
        let text = try String(contentsOfFile: answer, encoding: .utf8)
        let configuration = """
            worker_processes auto;
            daemon off;
            pid \(folder.url.path)/nginx.pid;
            error_log stderr crit;
            events { worker_connections 256; }
            http {
                access_log off;
                client_body_temp_path \(folder.url.path)/body;
                keepalive_requests 1000000000;
                keepalive_timeout 600s;
                server {
                    listen 127.0.0.1:\(port) ssl;
                    ssl_certificate \(try folder.write(Array(identity.certificatePEM.utf8), as: "server.pem"));
                    ssl_certificate_key \(try folder.write(Array(identity.keyPEM.utf8), as: "server-key.pem"));
                    ssl_client_certificate \(try folder.write(Array(authority.certificatePEM.utf8), as: "authority.pem"));
                    ssl_verify_client on;
                    ssl_protocols TLSv1.2 TLSv1.3;
                    default_type "application/soap+xml; charset=utf-8";
                    location / { return 200 '\(text)'; }
                }
            }
            """
        let file = try folder.write(Array(configuration.utf8), as: "nginx.conf")
        endpoint = "https://127.0.0.1:\(port)/lps"
        process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = ["-p", folder.url.path, "-c", file]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        // It listens before its workers start; a moment is enough, and the first search says if it was not.
        Thread.sleep(forTimeInterval: 1)
        guard process.isRunning else { throw BenchError("nginx does not start") }
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
