internal import Foundation
internal import Synchronization

/// A server of HTTP/1.1 on a free port of this machine, for tests: as ill-behaved as they want it.
package final class LoopbackServer: Sendable {
  package let port: Int
  private let listener: Int32
  private let react: @Sendable (Request) -> Reaction
  private let state = Mutex(State())

  private struct State {
    var isStopped = false
    var connections = 0
    var open = 0
    var mostOpen = 0
    var requests = 0
  }

  package struct Request: Sendable {
    /// Counted from 0, in the order in which they came.
    package let index: Int
    package let method: String
    package let path: String
    /// Names in lower case.
    package let headers: [String: String]
    package let body: [UInt8]
  }

  package enum Reaction: Sendable {
    case answer(status: Int, body: String, headers: [String: String] = [:])
    /// A byte of the answer each so many milliseconds.
    case drip(body: String, milliseconds: Int)
    /// These bytes, whatever they are, and the connection is closed.
    case raw(String)
    /// The connection is closed without a word.
    case hangUp
    /// Nothing, until the other side gives up.
    case silence
    /// Bytes without end.
    case flood
  }

  package var url: String { "http://127.0.0.1:\(port)/invocations" }

  package var requestCount: Int { state.withLock(\.requests) }

  package var connectionCount: Int { state.withLock(\.connections) }

  /// The most requests that were being answered at once.
  package var mostAtOnce: Int { state.withLock(\.mostOpen) }

  package init(_ react: @escaping @Sendable (Request) -> Reaction) throws {
    self.react = react
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, size) | listen(listener, 64) | getsockname(listener, address, &size)
      }
    }
    guard status == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    self.listener = listener
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in accept() }
  }

  /// No more connections are taken, and those that are open end.
  package func stop() {
    state.withLock { $0.isStopped = true }
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private var isStopped: Bool { state.withLock(\.isStopped) }

  private func accept() {
    while !isStopped {
      let connection = Glibc.accept(listener, nil, nil)
      guard connection >= 0 else { return }
      state.withLock { $0.connections += 1 }
      var quarter = timeval(tv_sec: 0, tv_usec: 250_000)
      setsockopt(
        connection, SOL_SOCKET, SO_RCVTIMEO, &quarter, socklen_t(MemoryLayout<timeval>.size))
      Thread.detachNewThread { [self] in
        serve(connection)
        close(connection)
      }
    }
  }

  private func serve(_ connection: Int32) {
    var buffer: [UInt8] = []
    while let request = read(connection, &buffer) {
      state.withLock {
        $0.open += 1
        $0.mostOpen = max($0.mostOpen, $0.open)
      }
      let goesOn = answer(react(request), on: connection)
      state.withLock { $0.open -= 1 }
      if !goesOn { return }
    }
  }

  /// Nil at the end of the connection.
  private func read(_ connection: Int32, _ buffer: inout [UInt8]) -> Request? {
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let head = buffer.firstRange(of: end) {
        let lines = String(decoding: buffer[..<head.lowerBound], as: UTF8.self)
          .components(separatedBy: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
          let parts = line.split(separator: ":", maxSplits: 1)
          headers[parts[0].lowercased()] = parts.count > 1 ? parts[1].trimmed : ""
        }
        let length = Int(headers["content-length"] ?? "0") ?? 0
        if buffer.count - head.upperBound >= length {
          let first = lines[0].split(separator: " ")
          let body = Array(buffer[head.upperBound..<head.upperBound + length])
          buffer.removeFirst(head.upperBound + length)
          let index = state.withLock { state in
            state.requests += 1
            return state.requests - 1
          }
          return Request(
            index: index, method: String(first.first ?? ""),
            path: first.count > 1 ? String(first[1]) : "", headers: headers, body: body)
        }
      }
      var piece = [UInt8](repeating: 0, count: 65_536)
      let count = recv(connection, &piece, piece.count, 0)
      if count > 0 {
        buffer += piece[..<count]
      } else if count == 0 || errno != EAGAIN || isStopped {
        return nil
      }
    }
  }

  private func answer(_ reaction: Reaction, on connection: Int32) -> Bool {
    switch reaction {
    case .answer(let status, let body, let headers):
      let lines = headers.map { "\($0): \($1)\r\n" }.joined()
      return send(
        "HTTP/1.1 \(status) Status\r\nContent-Length: \(body.utf8.count)\r\n\(lines)\r\n\(body)",
        connection)
    case .drip(let body, let milliseconds):
      guard send("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n", connection) else {
        return false
      }
      for character in body {
        guard !isStopped, send(String(character), connection) else { return false }
        usleep(UInt32(milliseconds) * 1000)
      }
      return true
    case .raw(let text):
      _ = send(text, connection)
      return false
    case .hangUp: return false
    case .silence:
      var byte: UInt8 = 0
      while !isStopped {
        let count = recv(connection, &byte, 1, 0)
        if count == 0 || (count < 0 && errno != EAGAIN) { break }
      }
      return false
    case .flood:
      guard send("HTTP/1.1 200 OK\r\n\r\n", connection) else { return false }
      let piece = String(repeating: "[1,2,3],", count: 8192)
      while !isStopped, send(piece, connection) {}
      return false
    }
  }

  private func send(_ text: String, _ connection: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = Glibc.send(
          connection, bytes.baseAddress.map { $0 + sent }, bytes.count - sent,
          Int32(MSG_NOSIGNAL))
        if count <= 0 { return false }
        sent += count
      }
      return true
    }
  }
}

extension Substring {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
