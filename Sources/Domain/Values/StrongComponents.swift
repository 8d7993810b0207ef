/// Finds what leads in a circle.
public enum StrongComponents {
  /// Returns the groups of nodes of which each can be reached from each other, those of one node
  /// left out; nodes and groups in ascending order (Tarjan's algorithm, without recursion).
  public static func circles(_ edges: [(from: Int64, to: Int64)]) -> [[Int64]] {
    var targets: [Int64: [Int64]] = [:]
    for edge in edges { targets[edge.from, default: []].append(edge.to) }
    var order: [Int64: Int] = [:]
    var low: [Int64: Int] = [:]
    var stack: [Int64] = []
    var isOnStack: Set<Int64> = []
    var circles: [[Int64]] = []
    for start in targets.keys.sorted() where order[start] == nil {
      var work: [(node: Int64, next: Int)] = [(start, 0)]
      while let (node, next) = work.last {
        if next == 0 {
          order[node] = order.count
          low[node] = order[node]
          stack.append(node)
          isOnStack.insert(node)
        }
        let successors = targets[node] ?? []
        if next < successors.count {
          work[work.count - 1].next += 1
          let successor = successors[next]
          if order[successor] == nil {
            work.append((successor, 0))
          } else if isOnStack.contains(successor) {
            low[node] = min(low[node] ?? 0, order[successor] ?? 0)
          }
          continue
        }
        work.removeLast()
        if let parent = work.last?.node { low[parent] = min(low[parent] ?? 0, low[node] ?? 0) }
        guard low[node] == order[node] else { continue }
        var circle: [Int64] = []
        while let member = stack.popLast() {
          isOnStack.remove(member)
          circle.append(member)
          if member == node { break }
        }
        if circle.count > 1 || (targets[node] ?? []).contains(node) {
          circles.append(circle.sorted())
        }
      }
    }
    return circles.sorted { $0[0] < $1[0] }
  }
}
